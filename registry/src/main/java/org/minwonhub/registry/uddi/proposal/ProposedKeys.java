package org.minwonhub.registry.uddi.proposal;

import java.util.HashMap;
import java.util.Map;

import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.store.Entity;
import org.minwonhub.registry.uddi.store.EntityStore;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.store.Projections;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;

/**
 * The keys in a proposed entry with the parents they have there. They were the
 * participant's to use when it proposed; others may have taken them since.
 */
final class ProposedKeys {

	private final Map<String, Place> places = new HashMap<>();

	ProposedKeys(Element entry) {
		String business = Kind.BUSINESS.keyOf(entry);
		for (Element service : Dom.within(entry, "businessServices", Kind.SERVICE.element())) {
			if (!Projections.is(service, business)) {
				String key = Kind.SERVICE.keyOf(service);
				put(key, new Place(Kind.SERVICE, business));
				Dom.within(service, "bindingTemplates", Kind.BINDING.element())
					.forEach((binding) -> put(Kind.BINDING.keyOf(binding), new Place(Kind.BINDING, key)));
			}
		}
	}

	/** Refuses keys that are another owner's, or stand elsewhere. */
	void require(EntityStore entities, String owner) {
		for (Entity present : entities.find(this.places.keySet())) {
			Place there = new Place(present.kind(), String.valueOf(present.parent()));
			if (!present.owner().equals(owner) || !there.equals(this.places.get(present.key()))) {
				throw new UddiFault(UddiError.KEY_UNAVAILABLE, present.key());
			}
		}
	}

	/** No key stands twice in an entry. */
	private void put(String key, Place place) {
		if (this.places.put(key, place) != null) {
			throw new UddiFault(UddiError.KEY_UNAVAILABLE, key);
		}
	}

	/** What an entity is, and in what it stands. */
	private record Place(Kind kind, String parent) {

	}

}
