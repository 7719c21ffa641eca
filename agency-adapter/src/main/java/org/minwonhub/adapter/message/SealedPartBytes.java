package org.minwonhub.adapter.message;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A part that travels apart from its message, named by a salted hash: HMAC-SHA-256 under
 * a random 32-byte salt over its bytes.
 *
 * @param content the bytes
 * @param salt 64 lower-case hexadecimal characters
 * @param commitment the name
 */
public record SealedPartBytes(byte[] content, String salt, String commitment) {

	private static final int SALT_BYTES = 32;

	private static final String HMAC = "HmacSHA256";

	public static SealedPartBytes seal(byte[] content, RandomGenerator random) {
		byte[] salt = new byte[SALT_BYTES];
		random.nextBytes(salt);
		return new SealedPartBytes(content, HexFormat.of().formatHex(salt), commitment(content, salt));
	}

	/** Whether the bytes are those that a message named. */
	public static boolean opens(byte[] content, String salt, String commitment) {
		byte[] actual = HexFormat.of().parseHex(commitment(content, HexFormat.of().parseHex(salt)));
		return MessageDigest.isEqual(actual, HexFormat.of().parseHex(commitment));
	}

	private static String commitment(byte[] content, byte[] salt) {
		try {
			Mac mac = Mac.getInstance(HMAC);
			mac.init(new SecretKeySpec(salt, HMAC));
			return HexFormat.of().formatHex(mac.doFinal(content));
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
