package org.minwonhub.registry.uddi.store;

import org.minwonhub.registry.uddi.Publisher;

/**
 * Whose an entity is. All publishers of a participant own together.
 *
 * @param owner the participant's URI, or {@code centre}
 * @param authorizedName who saved it first, for get_operationalInfo
 */
public record Ownership(String owner, String authorizedName) {

	public static Ownership of(Publisher publisher) {
		return new Ownership(publisher.owner(), publisher.name());
	}

}
