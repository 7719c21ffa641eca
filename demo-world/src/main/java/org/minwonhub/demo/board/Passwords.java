package org.minwonhub.demo.board;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Password hashes as GNUboard5 keeps them: {@code sha256:<iterations>:<salt>:<PBKDF2>}.
 */
public final class Passwords {

	private static final int ITERATIONS = 12_000;

	private static final int BYTES = 24;

	private final RandomGenerator random;

	public Passwords(RandomGenerator random) {
		this.random = random;
	}

	String hash(String password) {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		String salt = Base64.getEncoder().encodeToString(bytes);
		return "sha256:" + ITERATIONS + ":" + salt + ":" + derive(password, salt, ITERATIONS);
	}

	/** An empty or foreign hash matches no password. */
	public static boolean matches(String password, String hash) {
		String[] parts = hash.split(":", -1);
		if (parts.length != 4 || !parts[0].equals("sha256") || !parts[1].matches("[0-9]{1,7}")) {
			return false;
		}
		byte[] expected = Base64.getDecoder().decode(parts[3]);
		byte[] actual = Base64.getDecoder().decode(derive(password, parts[2], Integer.parseInt(parts[1])));
		return MessageDigest.isEqual(expected, actual);
	}

	private static String derive(String password, String salt, int iterations) {
		try {
			PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), iterations,
					BYTES * 8);
			return Base64.getEncoder()
				.encodeToString(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java has no PBKDF2WithHmacSHA256", ex);
		}
	}

}
