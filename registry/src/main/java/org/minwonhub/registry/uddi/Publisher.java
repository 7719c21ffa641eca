package org.minwonhub.registry.uddi;

import org.jspecify.annotations.Nullable;

/**
 * Who publishes.
 *
 * @param name the authorizedName that get_operationalInfo shows (UDDI 3.0.2, 3.8)
 * @param participant the participant that it stands for; {@code null} for the integration
 * centre
 */
public record Publisher(String name, @Nullable String participant) {

	/** The integration centre: owns what the hub itself publishes. */
	public static final Publisher CENTRE = new Publisher("centre", null);

	/** What it publishes is owned by all who stand for the same participant. */
	public String owner() {
		return (this.participant != null) ? this.participant : "centre";
	}

}
