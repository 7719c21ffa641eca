package org.minwonhub.registry.uddi.store;

import org.minwonhub.registry.uddi.key.UddiKey;
import org.w3c.dom.Element;

/**
 * The kinds of entities (UDDI 3.0.2, 3.1).
 */
public enum Kind {

	BUSINESS("businessEntity", "businessKey"), SERVICE("businessService", "serviceKey"),
	BINDING("bindingTemplate", "bindingKey"), TMODEL("tModel", "tModelKey");

	private final String element;

	private final String attribute;

	Kind(String element, String attribute) {
		this.element = element;
		this.attribute = attribute;
	}

	/** Its element's name. */
	public String element() {
		return this.element;
	}

	/** The name of its key, as attribute and as element. */
	public String attribute() {
		return this.attribute;
	}

	/** The folded key of an entity of this kind; empty if it has none yet. */
	public String keyOf(Element entity) {
		return UddiKey.fold(entity.getAttribute(this.attribute));
	}

}
