package org.minwonhub.hub.account;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.AdministrationLog;
import org.minwonhub.hub.storage.Transactions;

import org.springframework.stereotype.Component;

/**
 * Trades name and password for a session. A wrong name is answered like a wrong password,
 * and as slowly.
 */
@Component
public class SignIn {

	private static final int LONGEST = 64;

	private final AccountStore accounts;

	private final Sessions sessions;

	private final Passwords passwords;

	private final Failures failures;

	private final Transactions transactions;

	private final AdministrationLog log;

	SignIn(AccountStore accounts, Sessions sessions, Passwords passwords, InstantSource clock,
			Transactions transactions, AdministrationLog log) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.passwords = passwords;
		this.failures = new Failures(clock);
		this.transactions = transactions;
		this.log = log;
	}

	/**
	 * @param address from where; somebody's wrong passwords make nobody wait elsewhere
	 */
	public Answer signIn(String given, String password, String address) {
		String name = key(given.strip().toLowerCase(Locale.ROOT));
		Failures.Admission admission = this.failures.admit(name, key(address));
		if (admission == Failures.Admission.WAITS) {
			return new Answer(Outcome.WAIT, null);
		}
		String hash = this.accounts.password(name);
		if (!this.passwords.matches(password, hash)) {
			if (admission.last() > 0) {
				recordBurst(name, admission.last());
			}
			return new Answer(Outcome.WRONG, null);
		}
		this.failures.forget(name, key(address));
		return this.transactions.durably(() -> begin(name, String.valueOf(hash)));
	}

	/**
	 * Begins a session, unless the password was reset or the account closed while the
	 * password was looked at.
	 */
	private Answer begin(String name, String proven) {
		if (!proven.equals(this.accounts.lockedPassword(name))) {
			return new Answer(Outcome.WRONG, null);
		}
		this.log.record("SIGNED_IN", name, Map.of());
		return new Answer(Outcome.SIGNED_IN, this.sessions.begin(name));
	}

	/** No account's name or address is longer; memory is bounded. */
	private static String key(String given) {
		return given.substring(0, Math.min(given.length(), LONGEST));
	}

	/**
	 * One entry for each time a name begins to wait, somewhere or everywhere. What is no
	 * account's name may be anything, a password too: it is not written down.
	 */
	private void recordBurst(String name, int failures) {
		String subject = this.accounts.find(name).map(Account::name).orElse("unknown");
		this.transactions.durably(() -> this.log.record("SIGN_IN_FAILURES", subject,
				Map.of("failures", Integer.toString(failures), "minutes", Long.toString(Failures.WINDOW.toMinutes()))));
	}

	/** What came of it. */
	public enum Outcome {

		/** There is a session. */
		SIGNED_IN,
		/** Name or password are wrong. */
		WRONG,
		/** Too many were wrong for this name, from here or altogether. */
		WAIT

	}

	/**
	 * @param session its key; {@code null} unless signed in
	 */
	public record Answer(Outcome outcome, @Nullable String session) {
	}

}
