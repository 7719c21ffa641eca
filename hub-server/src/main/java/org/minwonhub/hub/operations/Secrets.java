package org.minwonhub.hub.operations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Values that nobody can guess.
 */
final class Secrets {

	private Secrets() {
	}

	/** 256 random bits, 64 lower-case hexadecimal characters. */
	static String next(SecureRandom random) {
		byte[] bytes = new byte[32];
		random.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	/** Compares in a time that does not tell how much was right. */
	static boolean same(String expected, String given) {
		return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
	}

}
