package org.minwonhub.hub.site;

import java.util.UUID;

/**
 * {@code urn:uuid:} names (RFC 9562 section 4) as the schema has them.
 */
public final class Urn {

	private static final String PREFIX = "urn:uuid:";

	private Urn() {
	}

	public static String of(UUID id) {
		return PREFIX + id;
	}

	/** Reads a name that the schema has already checked. */
	public static UUID parse(String urn) {
		return UUID.fromString(urn.substring(PREFIX.length()));
	}

}
