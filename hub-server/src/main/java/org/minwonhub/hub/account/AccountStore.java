package org.minwonhub.hub.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Accounts as rows.
 */
@Component
class AccountStore {

	static final String COLUMNS = "a.name, a.role, a.agency, a.password, a.closed, a.created_at";

	private final JdbcClient jdbc;

	AccountStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean none() {
		return this.jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
	}

	List<Account> all() {
		return this.jdbc.sql("select " + COLUMNS + " from account a order by a.name").query(AccountStore::row).list();
	}

	Optional<Account> find(String name) {
		return this.jdbc.sql("select " + COLUMNS + " from account a where a.name = :name")
			.param("name", name)
			.query(AccountStore::row)
			.optional();
	}

	/** Keeps others from changing any account until the transaction ends. */
	void lockAdministrators() {
		this.jdbc.sql("select name from account where role = 'ADMINISTRATOR' for update").query(String.class).list();
	}

	/** The hash of an open account's password. */
	@Nullable String password(String name) {
		return this.jdbc.sql("select password from account where name = :name and closed = false")
			.param("name", name)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	/**
	 * The same; nobody changes it until the transaction ends.
	 */
	@Nullable String lockedPassword(String name) {
		return this.jdbc.sql("select password from account where name = :name and closed = false for update")
			.param("name", name)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	void add(String name, Role role, @Nullable String agency, Instant at) {
		this.jdbc.sql("""
				insert into account (name, role, agency, closed, created_at, changed_at)
				values (:name, :role, :agency, false, :at, :at)""")
			.param("name", name)
			.param("role", role.name())
			.param("agency", agency)
			.param("at", DatabaseClock.column(at))
			.update();
	}

	void setPassword(String name, @Nullable String hash, Instant at) {
		this.jdbc.sql("update account set password = :hash, changed_at = :at where name = :name")
			.param("hash", hash)
			.param("at", DatabaseClock.column(at))
			.param("name", name)
			.update();
	}

	void close(String name, Instant at) {
		this.jdbc.sql("update account set closed = true, password = null, changed_at = :at where name = :name")
			.param("at", DatabaseClock.column(at))
			.param("name", name)
			.update();
	}

	static Account row(ResultSet rs, int number) throws SQLException {
		Account.State state = rs.getBoolean("closed") ? Account.State.CLOSED
				: (rs.getString("password") != null) ? Account.State.OPEN : Account.State.INVITED;
		return new Account(rs.getString("name"), Role.valueOf(rs.getString("role")), rs.getString("agency"), state,
				Objects.requireNonNull(rs.getObject("created_at", OffsetDateTime.class)).toInstant());
	}

}
