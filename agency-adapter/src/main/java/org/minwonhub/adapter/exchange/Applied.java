package org.minwonhub.adapter.exchange;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.board.EntryKey;

/**
 * What was done on the board for a delivery, and what the store must remember of it, all
 * in one transaction.
 */
final class Applied {

	private final List<Runnable> memories = new ArrayList<>();

	private @Nullable EntryKey key;

	/** Remembers where the board keeps it. */
	void at(EntryKey key) {
		this.key = key;
	}

	void remember(Runnable memory) {
		this.memories.add(memory);
	}

	@Nullable String boardKey() {
		EntryKey where = this.key;
		return (where != null) ? where.value() : null;
	}

	void store() {
		this.memories.forEach(Runnable::run);
	}

}
