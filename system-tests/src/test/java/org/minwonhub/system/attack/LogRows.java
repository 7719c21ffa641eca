package org.minwonhub.system.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All rows of the log, kept apart, to undo an attack.
 */
final class LogRows {

	/** In the order in which they may be inserted. */
	private static final List<String> TABLES = List.of("log_entry", "log_tile", "log_checkpoint", "log_cosignature",
			"log_witnessed", "log_stamp", "log_message");

	private final JdbcTemplate database;

	private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

	private final Map<String, Object> state;

	LogRows(JdbcTemplate database) {
		this.database = database;
		TABLES.forEach((table) -> this.rows.put(table, database.queryForList("select * from " + table)));
		this.state = database.queryForMap("select size, root, edge from log_state");
	}

	void restore() {
		List.of("log_message", "log_stamp", "log_witnessed", "log_cosignature", "log_checkpoint", "log_tile",
				"log_entry")
			.forEach((table) -> this.database.update("delete from " + table));
		this.rows.forEach((table, lines) -> lines.forEach((line) -> insert(table, line)));
		this.database.update("update log_state set size = ?, root = ?, edge = ?", this.state.get("size"),
				this.state.get("root"), this.state.get("edge"));
	}

	private void insert(String table, Map<String, Object> line) {
		String places = String.join(", ", line.keySet().stream().map((name) -> "?").toList());
		this.database.update(
				"insert into " + table + " (" + String.join(", ", line.keySet()) + ") values (" + places + ")",
				line.values().toArray());
	}

}
