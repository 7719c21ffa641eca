package org.minwonhub.hub.intake;

import org.minwonhub.hub.vault.DataKey;
import org.minwonhub.hub.vault.SealBrokenException;

/**
 * The exact bytes of an accepted envelope as they are stored: they open under the key of
 * their own message's row, and nowhere else.
 */
public final class SealedEnvelope {

	private SealedEnvelope() {
	}

	static byte[] seal(DataKey key, long message, byte[] envelope) {
		return key.seal(envelope, place(message));
	}

	/**
	 * @param message the row that it was stored for
	 * @throws SealBrokenException if the bytes were altered or stood elsewhere
	 */
	public static byte[] open(DataKey key, long message, byte[] sealed) {
		return key.open(sealed, place(message));
	}

	private static String place(long message) {
		return "envelope:" + message;
	}

}
