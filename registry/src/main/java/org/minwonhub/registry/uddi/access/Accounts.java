package org.minwonhub.registry.uddi.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Accounts in SQL. Their passwords are told once, to whom made or reset them; the
 * database has hashes only. A changed password and a closed account end all tokens that
 * were given before. Changes are to be called inside a transaction.
 */
public class Accounts {

	private static final String ACCOUNT = "select name, participant, made_at, password_at, closed_at from uddi_account ";

	private final JdbcClient jdbc;

	private final Passwords passwords;

	public Accounts(JdbcClient jdbc, SecureRandom random) {
		this.jdbc = jdbc;
		this.passwords = new Passwords(random);
	}

	/** All accounts, closed ones too, by name. */
	public List<Account> all() {
		return this.jdbc.sql(ACCOUNT + "order by name").query(Accounts::row).list();
	}

	/** Also one that is closed. */
	public Optional<Account> find(String name) {
		return this.jdbc.sql(ACCOUNT + "where name = :name").param("name", name).query(Accounts::row).optional();
	}

	/**
	 * A new account; its name must not have been given before.
	 * @param participant for whom it publishes; {@code null} for the integration centre
	 * @return its password
	 */
	public String make(String name, @Nullable String participant, Instant now) {
		String password = this.passwords.next();
		this.jdbc.sql("""
				insert into uddi_account (name, participant, password_hash, made_at, password_at)
				values (:name, :participant, :hash, :now, :now)""")
			.param("name", name)
			.param("participant", participant)
			.param("hash", this.passwords.hash(password))
			.param("now", column(now))
			.update();
		return password;
	}

	/** Gives an open account a new password, and returns it. */
	public String reset(String name, Instant now) {
		String password = this.passwords.next();
		this.jdbc.sql("""
				update uddi_account set password_hash = :hash, password_at = :now
				where name = :name and closed_at is null""")
			.param("hash", this.passwords.hash(password))
			.param("now", column(now))
			.param("name", name)
			.update();
		endTokens(name);
		return password;
	}

	/** Closes an account for good. */
	public void close(String name, Instant now) {
		this.jdbc.sql("update uddi_account set closed_at = :now where name = :name and closed_at is null")
			.param("now", column(now))
			.param("name", name)
			.update();
		endTokens(name);
	}

	/**
	 * Whether somebody may have a token: the account is open, the password is right, and
	 * the participant neither suspended nor retired. Slow on purpose, and as slow for a
	 * name that nobody has; call it outside transactions.
	 */
	public Optional<Proven> prove(String name, String password) {
		Optional<String> hash = this.jdbc.sql("""
				select a.password_hash from uddi_account a left join participant p on p.uri = a.participant
				where a.name = :name and a.closed_at is null
				  and (a.participant is null or p.state not in ('SUSPENDED', 'RETIRED'))""")
			.param("name", name)
			.query(String.class)
			.optional();
		boolean right = this.passwords.matches(password, hash.orElse(null));
		return right ? hash.map((own) -> new Proven(name, own)) : Optional.empty();
	}

	private void endTokens(String name) {
		this.jdbc.sql("delete from uddi_token where account = :name").param("name", name).update();
	}

	private static Account row(ResultSet rs, int number) throws SQLException {
		return new Account(rs.getString("name"), rs.getString("participant"),
				Objects.requireNonNull(time(rs, "made_at")), Objects.requireNonNull(time(rs, "password_at")),
				time(rs, "closed_at"));
	}

	private static @Nullable Instant time(ResultSet rs, String column) throws SQLException {
		OffsetDateTime value = rs.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	static OffsetDateTime column(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

	/** Somebody who gave the password of an account. */
	public static final class Proven {

		private final String name;

		private final String hash;

		Proven(String name, String hash) {
			this.name = name;
			this.hash = hash;
		}

		public String name() {
			return this.name;
		}

		String hash() {
			return this.hash;
		}

	}

}
