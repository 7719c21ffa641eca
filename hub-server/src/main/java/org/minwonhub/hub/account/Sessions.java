package org.minwonhub.hub.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, for a working day. Sessions are rows, so that every node knows them;
 * the database knows the hash of a session's key only.
 */
@Component
public class Sessions {

	private static final Duration LIFE = Duration.ofHours(10);

	private final JdbcClient jdbc;

	private final SecureRandom random;

	private final DatabaseClock clock;

	Sessions(JdbcClient jdbc, SecureRandom random, DatabaseClock clock) {
		this.jdbc = jdbc;
		this.random = random;
		this.clock = clock;
	}

	/** Begins one, within the caller's transaction; returns its key. */
	String begin(String account) {
		Instant now = this.clock.now();
		this.jdbc.sql("delete from account_session where ends_at <= :now")
			.param("now", DatabaseClock.column(now))
			.update();
		String key = Codes.next(this.random);
		this.jdbc.sql("""
				insert into account_session (token_hash, account, begun_at, ends_at)
				values (:hash, :account, :now, :end)""")
			.param("hash", Codes.hash(key))
			.param("account", account)
			.param("now", DatabaseClock.column(now))
			.param("end", DatabaseClock.column(now.plus(LIFE)))
			.update();
		return key;
	}

	/** The account of an open session. */
	public Optional<Account> accountOf(String key) {
		return this.jdbc.sql("select " + AccountStore.COLUMNS + """
				 from account_session s join account a on a.name = s.account
				where s.token_hash = :hash and s.ends_at > current_timestamp and a.closed = false""")
			.param("hash", Codes.hash(key))
			.query(AccountStore::row)
			.optional();
	}

	public void end(String key) {
		this.jdbc.sql("delete from account_session where token_hash = :hash").param("hash", Codes.hash(key)).update();
	}

	void endAllOf(String account) {
		this.jdbc.sql("delete from account_session where account = :account").param("account", account).update();
	}

}
