package org.minwonhub.hub.log.tree;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The entries that wait for their place. Each is taken away in the transaction that gives
 * it one. They are never sought behind the last number seen: numbers commit out of order,
 * and a straggler would be left out of the log for good.
 */
@Component
class IntakeQueue {

	private final JdbcClient jdbc;

	IntakeQueue(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Takes committed entries away, in the order of their numbers. */
	List<Waiting> take(int most) {
		List<Waiting> taken = this.jdbc
			.sql("select id, leaf, message from log_intake order by id limit :most for update skip locked")
			.param("most", most)
			.query((rs, row) -> new Waiting(rs.getLong("id"), rs.getBytes("leaf"), message(rs)))
			.list();
		if (!taken.isEmpty()) {
			this.jdbc.sql("delete from log_intake where id in (:taken)")
				.param("taken", taken.stream().map(Waiting::id).toList())
				.update();
		}
		return taken;
	}

	private static @Nullable Long message(ResultSet rs) throws SQLException {
		long message = rs.getLong("message");
		return rs.wasNull() ? null : message;
	}

	record Waiting(long id, byte[] leaf, @Nullable Long message) {
	}

}
