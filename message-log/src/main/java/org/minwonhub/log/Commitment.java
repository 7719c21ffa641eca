package org.minwonhub.log;

import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A salted commitment: HMAC-SHA-256 (RFC 2104) under a random 32-byte salt. While the
 * salt is known, it proves the content; once the salt is destroyed, nobody can test a
 * guess of the content against it.
 */
public final class Commitment {

	/** Bytes of a salt. */
	public static final int SALT_LENGTH = 32;

	private Commitment() {
	}

	/**
	 * @param salt {@value #SALT_LENGTH} bytes
	 * @param content what is committed to
	 * @return 64 lower-case hexadecimal characters
	 */
	public static String of(byte[] salt, byte[] content) {
		if (salt.length != SALT_LENGTH) {
			throw new IllegalArgumentException("A salt has " + SALT_LENGTH + " bytes, not " + salt.length);
		}
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(salt, "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(content));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has HmacSHA256", ex);
		}
	}

}
