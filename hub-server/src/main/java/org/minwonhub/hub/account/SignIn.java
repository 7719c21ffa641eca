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

	public Answer signIn(String given, String password) {
		String name = given.strip().toLowerCase(Locale.ROOT);
		if (this.failures.tooMany(name)) {
			return new Answer(Outcome.WAIT, null);
		}
		if (!this.passwords.matches(password, this.accounts.password(name))) {
			if (this.failures.add(name)) {
				recordBurst(name);
			}
			return new Answer(Outcome.WRONG, null);
		}
		this.failures.forget(name);
		return new Answer(Outcome.SIGNED_IN, this.transactions.durably(() -> this.sessions.begin(name)));
	}

	/**
	 * One entry for each time a name begins to wait. What is no account's name may be
	 * anything, a password too: it is not written down.
	 */
	private void recordBurst(String name) {
		String subject = this.accounts.find(name).map(Account::name).orElse("unknown");
		this.transactions.durably(() -> this.log.record("SIGN_IN_FAILURES", subject, Map.of("failures",
				Integer.toString(Failures.MOST), "minutes", Long.toString(Failures.WINDOW.toMinutes()))));
	}

	/** What came of it. */
	public enum Outcome {

		/** There is a session. */
		SIGNED_IN,
		/** Name or password are wrong. */
		WRONG,
		/** Too many were wrong for this name. */
		WAIT

	}

	/**
	 * @param session its key; {@code null} unless signed in
	 */
	public record Answer(Outcome outcome, @Nullable String session) {
	}

}
