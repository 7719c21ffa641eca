package org.minwonhub.registry.uddi.access;

import java.security.SecureRandom;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Passwords that the hub makes itself: 130 random bits in groups of letters and digits
 * that cannot be taken for each other. Kept as bcrypt.
 */
class Passwords {

	private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

	private static final int LETTERS = 26;

	private static final int GROUP = 5;

	/** Longer ones were never given, and bcrypt would read their first 72 bytes only. */
	private static final int LONGEST = 72;

	private final SecureRandom random;

	private final BCryptPasswordEncoder encoder;

	/** What a name that nobody has is compared with, so that it takes as long. */
	private final String nobodys;

	Passwords(SecureRandom random) {
		this.random = random;
		this.encoder = new BCryptPasswordEncoder(10, random);
		this.nobodys = hash(next());
	}

	String next() {
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < LETTERS; i++) {
			if (i > 0 && i % GROUP == 0) {
				password.append('-');
			}
			password.append(ALPHABET.charAt(this.random.nextInt(ALPHABET.length())));
		}
		return password.toString();
	}

	String hash(String password) {
		String hash = this.encoder.encode(password);
		if (hash == null) {
			throw new IllegalStateException("A password has a hash");
		}
		return hash;
	}

	/**
	 * Takes the same time whether it matches or not, and whether there is something to
	 * match.
	 * @param hash what {@link #hash} gave; {@code null} where nobody has the name
	 */
	boolean matches(String given, @Nullable String hash) {
		boolean possible = hash != null && given.length() <= LONGEST && !given.isEmpty();
		boolean same = this.encoder.matches(possible ? given : "nobody's", possible ? hash : this.nobodys);
		return possible && same;
	}

}
