package org.minwonhub.registry.uddi.mirror;

import org.minwonhub.registry.uddi.key.UddiKey;

/**
 * The keys of what the hub publishes for a participant: {@code urn:agency:6110000} is
 * {@code uddi:minwonhub.org:agency:6110000}. Keys below it are the participant's
 * partition.
 */
public final class ParticipantKeys {

	private ParticipantKeys() {
	}

	/** The key of a participant's business entity. */
	public static String business(String participant) {
		return UddiKey.fold(UddiKey.OURS + participant.substring("urn".length()));
	}

	/** The key of the service of complaint exchange. */
	public static String service(String business) {
		return business + ":complaint-exchange";
	}

	/** The key of that service's binding. */
	public static String binding(String business) {
		return service(business) + ":soap";
	}

}
