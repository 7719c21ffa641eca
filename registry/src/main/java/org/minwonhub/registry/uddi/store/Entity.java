package org.minwonhub.registry.uddi.store;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An entity as it is stored.
 *
 * @param key its folded key
 * @param parent the business of a service, the service of a binding
 * @param projects whether it is a business that shows services of others
 * @param xml it with all that is in it, as its publisher saved it
 * @param modifiedWithin when it or something in it last changed
 */
public record Entity(String key, Kind kind, @Nullable String parent, Ownership ownership, State state, boolean projects,
		String xml, Instant created, Instant modified, Instant modifiedWithin) {

	public String owner() {
		return this.ownership.owner();
	}

}
