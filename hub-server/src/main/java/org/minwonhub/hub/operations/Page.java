package org.minwonhub.hub.operations;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Some rows of a longer list.
 *
 * @param <T> the row
 * @param items the rows
 * @param next what to ask for the rest with; {@code null} at the end
 */
record Page<T>(List<T> items, @Nullable String next) {

	/** A page of rows that were asked for with one more than it holds. */
	static <T> Page<T> of(List<T> rows, int size, Function<T, Cursor> cursor) {
		if (rows.size() <= size) {
			return new Page<>(rows, null);
		}
		return new Page<>(rows.subList(0, size), cursor.apply(rows.get(size - 1)).toString());
	}

}
