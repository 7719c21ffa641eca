package org.minwonhub.hub.recovery.offline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Entries that waited for their place when the backup was made. Those that have one since
 * must not get a second.
 */
final class WaitingEntries {

	private final JdbcClient jdbc;

	private final Map<String, Deque<Row>> byLeaf = new HashMap<>();

	WaitingEntries(JdbcClient jdbc) {
		this.jdbc = jdbc;
		jdbc.sql("select id, leaf, message from log_intake order by id").query((rs) -> {
			long message = rs.getLong("message");
			Row row = new Row(rs.getLong("id"), rs.wasNull() ? null : message);
			this.byLeaf.computeIfAbsent(text(rs.getBytes("leaf")), (leaf) -> new ArrayDeque<>()).add(row);
		});
	}

	/**
	 * @return the row that waited with these bytes, which waits no longer
	 */
	@Nullable Row take(byte[] leaf) {
		Deque<Row> rows = this.byLeaf.get(text(leaf));
		Row row = (rows != null) ? rows.poll() : null;
		if (row != null) {
			this.jdbc.sql("delete from log_intake where id = :id").param("id", row.id()).update();
		}
		return row;
	}

	private static String text(byte[] leaf) {
		return new String(leaf, StandardCharsets.UTF_8);
	}

	/**
	 * @param message the row of the message that it stands for
	 */
	record Row(long id, @Nullable Long message) {
	}

}
