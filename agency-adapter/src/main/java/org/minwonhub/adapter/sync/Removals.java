package org.minwonhub.adapter.sync;

import java.util.BitSet;
import java.util.List;

import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.KnownEntry;

/**
 * Decides what is gone from the board: what two complete scans in a row did not find. If
 * that is most of the board at once, it looks like an emptied or exchanged table and not
 * like people deleting entries: nothing is reported until an operator confirms it, or the
 * entries are back.
 */
public final class Removals {

	private static final String CONFIRMED = "removals-confirmed";

	private static final String HELD = "removals-held";

	private static final int SCANS_TO_BE_SURE = 2;

	/** A smaller board may well be cleared by hand. */
	private static final int MANY = 20;

	private final AdapterStore store;

	private final EntryIntake intake;

	Removals(AdapterStore store, EntryIntake intake) {
		this.store = store;
		this.intake = intake;
	}

	/**
	 * Says that what is held back was removed on purpose.
	 * @return {@code false} if nothing is held back; then nothing is confirmed either
	 */
	public static boolean confirm(AdapterStore store) {
		return store.inTransaction(() -> {
			boolean waiting = store.settings().find(HELD).isPresent();
			if (waiting) {
				store.settings().keep(CONFIRMED, "yes");
			}
			return waiting;
		});
	}

	/** Whether removals wait for a confirmation. */
	boolean areHeld() {
		return this.store.settings().find(HELD).isPresent();
	}

	/** Counts a complete scan, in the caller's transaction. */
	void count(BitSet seen, long newestBefore) {
		List<KnownEntry> absent = this.store.entries().absent(seen, newestBefore);
		List<KnownEntry> gone = absent.stream().filter((entry) -> entry.missing() + 1 >= SCANS_TO_BE_SURE).toList();
		if (isMostOfTheBoard(gone.size()) && this.store.settings().find(CONFIRMED).isEmpty()) {
			this.store.settings().keep(HELD, "yes");
		}
		else {
			this.store.settings().drop(HELD);
			absent.forEach((entry) -> this.store.entries().missed(entry.id()));
			gone.forEach(this.intake::vanished);
			this.store.settings().drop(CONFIRMED);
		}
	}

	private boolean isMostOfTheBoard(int gone) {
		return gone >= MANY && gone * 2L > this.store.entries().count();
	}

}
