package org.minwonhub.adapter.board.jdbc;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How one kind of entry is written, exactly once: found again or created, then brought to
 * its end. Rows that are found and not drafts are left as they are.
 *
 * @param reserve yields {@code :id} in a transaction of its own, before anything is
 * written; empty where the database makes the key
 * @param prepare runs each time, found or not
 * @param found finds the row of {@code :reference} or of the reserved {@code :id}:
 * columns {@code id, draft}; null where the write itself is idempotent
 * @param create makes the row; on boards without transactions a draft that no page shows
 * @param complete brings it to its end; each step may be run again
 * @param key the entry's key, made of parameters
 * @param fits the column that bounds each text parameter
 * @param replace puts other text into a row that this recipe made
 */
record WriteRecipe(List<Step> reserve, List<Step> prepare, @Nullable String found, List<Step> create,
		List<Step> complete, String key, Map<String, String> fits, @Nullable String replace) {

	boolean reserves() {
		return !this.reserve.isEmpty();
	}

}
