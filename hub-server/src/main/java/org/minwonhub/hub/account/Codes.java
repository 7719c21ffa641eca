package org.minwonhub.hub.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

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
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
