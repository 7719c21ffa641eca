package org.minwonhub.adapter.board.jdbc;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One step of a write, as a profile lists them. SQL names its parameters {@code :name}; a
 * step may use what earlier steps named.
 */
sealed interface Step {

	/**
	 * Names the first column of the first row.
	 *
	 * @param otherwise the refusal when there is no row, or nothing in it
	 */
	record Let(String name, String sql, @Nullable String otherwise) implements Step {
	}

	/**
	 * Inserts a row. Columns of the table that must have a value and have none get an
	 * empty one, so that boards with columns of their own take it too.
	 *
	 * @param unless a query; if it finds a row, nothing is inserted
	 * @param generated names the key that the database made
	 */
	record Insert(String table, Map<String, String> values, @Nullable String unless,
			@Nullable String generated) implements Step {
	}

	/**
	 * Runs SQL.
	 *
	 * @param otherwise the refusal when no row was touched
	 */
	record Run(String sql, @Nullable String otherwise) implements Step {
	}

	/**
	 * Reads back what was written; it must be exactly what was meant to be.
	 */
	record Verify(String sql) implements Step {
	}

	/**
	 * Stores the attached files, if there are any.
	 *
	 * @param first before the first file
	 * @param each for each file
	 */
	record Files(List<Step> first, List<Step> each) implements Step {
	}

	/** Writes what did not fit as further entries. */
	record Continue() implements Step {
	}

}
