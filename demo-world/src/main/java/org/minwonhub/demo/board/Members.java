package org.minwonhub.demo.board;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The board's members who may log in.
 */
public final class Members {

	private final JdbcClient jdbc;

	public Members(BoardDatabase database) {
		this.jdbc = database.jdbc();
	}

	/** An officer whose password is right. */
	public Optional<Member> login(String account, String password) {
		return this.jdbc.sql("""
				SELECT mb_id AS account, mb_nick AS name, mb_password AS password FROM g5_member
				WHERE mb_id = ? AND mb_level >= ?""")
			.params(account, BoardDatabase.OFFICER_LEVEL)
			.query(Stored.class)
			.optional()
			.filter((stored) -> Passwords.matches(password, stored.password()))
			.map((stored) -> new Member(stored.account(), stored.name()));
	}

	/**
	 * @param account {@code mb_id}
	 * @param name shown with entries
	 */
	public record Member(String account, String name) {
	}

	private record Stored(String account, String name, String password) {
	}

}
