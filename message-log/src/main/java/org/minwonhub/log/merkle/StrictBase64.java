package org.minwonhub.log.merkle;

import java.util.Base64;

import org.minwonhub.log.MalformedException;

/**
 * Base 64 of RFC 4648 section 4 in its one canonical form: padded, no line breaks, unused
 * bits zero (section 3.5). What two writers could write differently is refused.
 */
public final class StrictBase64 {

	private StrictBase64() {
	}

	public static byte[] decode(String text) throws MalformedException {
		byte[] bytes;
		try {
			bytes = Base64.getDecoder().decode(text);
		}
		catch (IllegalArgumentException ex) {
			throw new MalformedException("Not base64");
		}
		if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
			throw new MalformedException("Base64, but not in its canonical form");
		}
		return bytes;
	}

}
