package org.minwonhub.hub.account;

import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Keeps passwords as Argon2id (RFC 9106) over 19 MiB in two passes, each with its own
 * salt. Comparing takes as long for somebody who does not exist.
 */
class Passwords {

	static final int SHORTEST = 12;

	/** So that nobody lets the hub hash megabytes. */
	static final int LONGEST = 200;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

	/** Two at a time: hashing is made to cost memory and time. */
	private final Semaphore places = new Semaphore(2, true);

	private final String nobodys = this.encoder.encode("nobody has this password");

	String hash(String password, String account) {
		String normal = normal(password);
		int length = normal.codePointCount(0, normal.length());
		if (length < SHORTEST || length > LONGEST) {
			throw new AccountProblem(AccountProblem.Code.PASSWORD_LENGTH, account);
		}
		return String.valueOf(this.encoder.encode(normal));
	}

	/**
	 * Whether it is the one of the hash; {@code false} where there is none, and where so
	 * many ask at once that this one's turn does not come.
	 */
	boolean matches(String password, @Nullable String hash) {
		if (password.length() > 2 * LONGEST || !entered()) {
			return false;
		}
		try {
			boolean same = this.encoder.matches(normal(password), (hash != null) ? hash : this.nobodys);
			return same && hash != null;
		}
		finally {
			this.places.release();
		}
	}

	private boolean entered() {
		try {
			return this.places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Keyboards differ in how they compose Hangul (Unicode Annex 15). */
	private static String normal(String password) {
		return Normalizer.normalize(password, Normalizer.Form.NFC);
	}

}
