package org.minwonhub.adapter.board.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A table, or a part of one, whose rows are entries of the board.
 *
 * @param name names it in positions
 * @param key matches the keys of its entries; the groups {@code id} and {@code parent}
 * become parameters
 * @param select up to and without WHERE
 * @param where which rows are entries at all
 * @param byKey the condition for one entry
 * @param scan how all rows are read
 * @param since how new rows are read
 * @param rewrite replaces the text of a row that the adapter wrote; null where it never
 * writes
 * @param fits the columns that bound the parameters of {@code rewrite}
 */
record Source(String name, Pattern key, String select, String where, String byKey, Cursor scan, Cursor since,
		@Nullable String rewrite, Map<String, String> fits) {

	/**
	 * Pages through rows in the order of a unique, stored value.
	 *
	 * @param column the alias of the value in the select list
	 * @param condition what comes after the parameter {@code :after}
	 * @param order ORDER BY
	 * @param first the parameter at first
	 */
	record Cursor(String column, String condition, String order, String first) {

		/** Numbers go as numbers: compared with text, a database forgets its index. */
		Object parameter(String value) {
			boolean number = !this.first.isEmpty() && Character.isDigit(this.first.charAt(0));
			return number ? (Object) Long.valueOf(value) : value;
		}

	}

	Optional<Map<String, Object>> parametersFor(String entryKey) {
		Matcher matcher = this.key.matcher(entryKey);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		Map<String, Object> parameters = new HashMap<>();
		for (String group : List.of("id", "parent")) {
			if (this.key.pattern().contains("(?<" + group + ">")) {
				parameters.put(group, matcher.group(group));
			}
		}
		return Optional.of(parameters);
	}

	String sql(String condition) {
		return this.select + " WHERE (" + this.where + ") AND (" + condition + ")";
	}

	String sql(Cursor cursor) {
		return sql(cursor.condition()) + " ORDER BY " + cursor.order() + " LIMIT :limit";
	}

}
