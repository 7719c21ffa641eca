package org.minwonhub.hub.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.minwonhub.hub.site.Sha256;

/**
 * Values that nobody can guess, and what the database knows of them.
 */
final class Codes {

	private Codes() {
	}

	/** 256 random bits, 64 lower-case hexadecimal characters. */
	static String next(SecureRandom random) {
		byte[] bytes = new byte[32];
		random.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	/** SHA-256; enough for what has 256 bits of chance. */
	static String hash(String code) {
		return Sha256.hex(code.getBytes(StandardCharsets.UTF_8));
	}

}
