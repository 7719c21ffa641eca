package org.minwonhub.hub.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One-time links. The database knows a code's hash only; a newer link of the same purpose
 * for the same person ends the earlier one.
 */
@Component
class Links {

	private final JdbcClient jdbc;

	private final SecureRandom random;

	Links(JdbcClient jdbc, SecureRandom random) {
		this.jdbc = jdbc;
		this.random = random;
	}

	String make(Purpose purpose, @Nullable String account, Instant now) {
		this.jdbc.sql("""
				delete from account_link where ends_at <= :now
				  or purpose = :purpose and coalesce(account, '') = :account""")
			.param("now", DatabaseClock.column(now))
			.param("purpose", purpose.name())
			.param("account", (account != null) ? account : "")
			.update();
		String code = Codes.next(this.random);
		this.jdbc.sql("""
				insert into account_link (code_hash, purpose, account, ends_at)
				values (:hash, :purpose, :account, :end)""")
			.param("hash", Codes.hash(code))
			.param("purpose", purpose.name())
			.param("account", account)
			.param("end", DatabaseClock.column(now.plus(purpose.life)))
			.update();
		return code;
	}

	Optional<Link> find(String code, Instant now) {
		return this.jdbc.sql("select purpose, account from account_link where code_hash = :hash and ends_at > :now")
			.param("hash", Codes.hash(code))
			.param("now", DatabaseClock.column(now))
			.query((rs, row) -> new Link(Purpose.valueOf(rs.getString("purpose")), rs.getString("account")))
			.optional();
	}

	/** Ends the link; nothing if it is over already, whoever was quicker. */
	Optional<Link> use(String code, Instant now) {
		Optional<Link> found = find(code, now);
		int used = this.jdbc.sql("delete from account_link where code_hash = :hash")
			.param("hash", Codes.hash(code))
			.update();
		return (used == 1) ? found : Optional.empty();
	}

	void endAllOf(String account) {
		this.jdbc.sql("delete from account_link where account = :account").param("account", account).update();
	}

	/** What a link is for, and how long it lasts. */
	enum Purpose {

		/** Signs in: for the person with the data directory. */
		ENTER(Duration.ofMinutes(5)),
		/** Sets the password, after an invitation or a reset. */
		JOIN(Duration.ofHours(24)),
		/** Makes the first administrator. */
		FIRST(Duration.ofMinutes(30));

		private final Duration life;

		Purpose(Duration life) {
			this.life = life;
		}

	}

	/**
	 * @param account whose; {@code null} for the first administrator, who has no name yet
	 */
	record Link(Purpose purpose, @Nullable String account) {
	}

}
