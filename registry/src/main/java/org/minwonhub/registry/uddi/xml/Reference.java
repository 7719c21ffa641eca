package org.minwonhub.registry.uddi.xml;

import org.minwonhub.registry.uddi.key.UddiKey;
import org.w3c.dom.Element;

/**
 * A keyedReference.
 *
 * @param tModelKey the folded key of its category or identifier system
 * @param value its keyValue
 * @param name its keyName; empty if it has none
 */
public record Reference(String tModelKey, String value, String name) {

	/** The system whose names mean something (UDDI 3.0.2, 5.1.8). */
	public static final String GENERAL_KEYWORDS = "uddi:uddi.org:categorization:general_keywords";

	public static Reference of(Element element) {
		return new Reference(UddiKey.fold(element.getAttribute("tModelKey")), element.getAttribute("keyValue"),
				element.getAttribute("keyName"));
	}

	/** Whether its name takes part in a match. */
	public boolean nameCounts() {
		return GENERAL_KEYWORDS.equals(this.tModelKey);
	}

	/** Adds it to an answer. */
	public void add(Answer answer) {
		answer.leaf("keyedReference", "", "tModelKey", this.tModelKey, "keyName",
				this.name.isEmpty() ? null : this.name, "keyValue", this.value);
	}

}
