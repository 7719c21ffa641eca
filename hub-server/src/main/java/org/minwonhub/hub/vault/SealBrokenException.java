package org.minwonhub.hub.vault;

import java.util.UUID;

/**
 * Sealed bytes were altered, or stood elsewhere when they were sealed.
 */
public class SealBrokenException extends IllegalStateException {

	SealBrokenException(String place, UUID key, Throwable cause) {
		super("Sealed bytes at " + place + " do not open under key " + key, cause);
	}

}
