package org.minwonhub.hub.vault;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How the hash of a message's content is kept. With a plain hash, whoever guesses the
 * content could confirm the guess, also after it was erased; so it stands under the
 * content's key and is gone with it.
 */
public final class ContentHash {

	private ContentHash() {
	}

	public static byte[] seal(DataKey key, UUID messageId, String hash) {
		return key.seal(hash.getBytes(StandardCharsets.US_ASCII), place(messageId));
	}

	/**
	 * @param plain as messages kept it before version 21 of the schema
	 */
	public static String open(DataKey key, UUID messageId, byte @Nullable [] sealed, @Nullable String plain) {
		if (sealed == null) {
			if (plain == null) {
				throw new KeyErasedException(key.id());
			}
			return plain;
		}
		return new String(key.open(sealed, place(messageId)), StandardCharsets.US_ASCII);
	}

	private static String place(UUID messageId) {
		return "hash:" + messageId;
	}

}
