package org.minwonhub.registry.uddi.publication;

import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.key.UddiKey;
import org.minwonhub.registry.uddi.xml.Bag;
import org.w3c.dom.Element;

/**
 * Key generator tModels (UDDI 3.0.2, 5.2.2): their keys end in {@code keygenerator} and
 * they are categorized so; the one without the other is refused.
 */
final class Generators {

	private static final String TYPES = "uddi:uddi.org:categorization:types";

	private Generators() {
	}

	static void check(String key, Element tModel) {
		boolean categorized = Bag.of(tModel, "categoryBag")
			.references()
			.stream()
			.anyMatch((reference) -> reference.tModelKey().equals(TYPES) && reference.value().equals("keyGenerator"));
		if (categorized != UddiKey.isGenerator(key)) {
			throw categorized ? new UddiFault(UddiError.VALUE_NOT_ALLOWED, "keyGenerator")
					: new UddiFault(UddiError.KEY_UNAVAILABLE, key);
		}
	}

}
