package org.minwonhub.adapter.board.jdbc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The columns of one table as the database describes them, by upper-case name.
 */
record BoardColumns(Map<String, Column> byName) {

	static BoardColumns read(Session session, Dialect dialect, String table) {
		Map<String, Column> columns = new LinkedHashMap<>();
		for (Map<String, @Nullable String> row : session.query(dialect.columns(), Map.of("table_name", table))) {
			String length = row.get("length");
			Column column = new Column(text(row, "name"), text(row, "type").toLowerCase(Locale.ROOT),
					(length != null) ? Long.parseLong(length) : -1, row.get("charset"),
					"1".equals(row.get("required")));
			columns.put(column.name().toUpperCase(Locale.ROOT), column);
		}
		return new BoardColumns(columns);
	}

	boolean exists() {
		return !this.byName.isEmpty();
	}

	Optional<Column> find(String name) {
		return Optional.ofNullable(this.byName.get(name.toUpperCase(Locale.ROOT)));
	}

	/** Columns that an insert must name. */
	List<Column> required() {
		return this.byName.values().stream().filter(Column::required).toList();
	}

	private static String text(Map<String, @Nullable String> row, String name) {
		String value = row.get(name);
		return (value != null) ? value : "";
	}

	/**
	 * @param length characters, but bytes for MariaDB's TEXT types; -1 where it has none
	 * @param required must be named by inserts: not null, no default, not generated
	 */
	record Column(String name, String type, long length, @Nullable String charset, boolean required) {

		boolean isText() {
			return this.type.contains("char") || this.type.contains("text") || this.type.equals("set")
					|| this.type.equals("enum");
		}

		boolean countsBytes() {
			return this.type.endsWith("text");
		}

		/** A value that says nothing, as boards themselves fill their columns. */
		Object empty() {
			if (this.type.contains("date") || this.type.contains("timestamp")) {
				return "1970-01-01 00:00:00";
			}
			return isText() || this.type.contains("large object") ? "" : 0;
		}

	}

}
