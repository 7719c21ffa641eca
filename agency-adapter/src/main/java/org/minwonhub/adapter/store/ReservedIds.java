package org.minwonhub.adapter.store;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ids reserved on a board before the insert, for boards that have no column for the hub's
 * reference. Once {@link #keep} returns, the pair is committed.
 */
public final class ReservedIds {

	private final JdbcClient jdbc;

	ReservedIds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<String> find(String reference) {
		return this.jdbc.sql("select board_id from reservation where reference = ?")
			.param(reference)
			.query(String.class)
			.optional();
	}

	public void keep(String reference, String boardId) {
		this.jdbc.sql("merge into reservation (reference, board_id) key (reference) values (?, ?)")
			.params(Values.of(reference, boardId))
			.update();
		this.jdbc.sql("checkpoint sync").update();
	}

}
