package org.minwonhub.adapter.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.minwonhub.adapter.board.Board;
import org.minwonhub.adapter.board.BoardEntry;
import org.minwonhub.adapter.board.BoardEntry.Place;
import org.minwonhub.adapter.board.BoardRefusalException;
import org.minwonhub.adapter.board.BoardUnavailableException;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.killpoint.KillPoint;
import org.minwonhub.adapter.killpoint.KillPoints;
import org.minwonhub.adapter.store.AdapterStore;

/**
 * Watches the board: a cheap look at what is new each time, the whole board now and then.
 * Snapshot and outbox change together, in one transaction for each batch of entries.
 */
public final class BoardWatch {

	/** When the first complete scan ended; before that, what exists is taken as known. */
	public static final String BASELINE_AT = "baseline-at";

	/** Most of the board is gone, and nobody has said that it was meant. */
	public static final String MASS_REMOVAL = "MASS_REMOVAL";

	private static final String POSITION = "board-position";

	private static final int BATCH = 200;

	private static final Logger logger = LoggerFactory.getLogger(BoardWatch.class);

	private final AdapterStore store;

	private final Board board;

	private final Lock writeTurn;

	private final InstantSource clock;

	private final KillPoints killPoints;

	private final EntryIntake intake;

	private final Removals removals;

	private final boolean backfill;

	private final Duration reconcileEvery;

	private Instant nextReconcile = Instant.MIN;

	private volatile BoardHealth health = new BoardHealth(null, null, null);

	/**
	 * @param writeTurn held while the adapter writes to the board and stores the link, so
	 * that no scan meets the entry in between
	 */
	public BoardWatch(AdapterConfig config, AdapterStore store, Board board, Lock writeTurn, InstantSource clock,
			RandomGenerator random, KillPoints killPoints) {
		this.store = store;
		this.board = board;
		this.writeTurn = writeTurn;
		this.clock = clock;
		this.killPoints = killPoints;
		this.backfill = config.backfill();
		this.reconcileEvery = config.timing().reconcile();
		Reports reports = new Reports(config, store, new Drafts(store, clock, random), board.system());
		this.intake = new EntryIntake(store, reports, config.handling().officerPosts());
		this.removals = new Removals(store, this.intake);
	}

	/** Looks once. A board that cannot be read now is looked at again next time. */
	public void look() {
		try {
			Instant now = this.clock.instant();
			boolean whole = !now.isBefore(this.nextReconcile)
					|| (!this.removals.areHeld() && this.store.entries().anyMissing());
			if (whole) {
				reconcile();
				this.nextReconcile = now.plus(this.reconcileEvery);
			}
			else {
				takeNew();
			}
			this.health = new BoardHealth(now, whole ? now : this.health.wholeAt(),
					this.removals.areHeld() ? MASS_REMOVAL : null);
		}
		catch (BoardUnavailableException ex) {
			trouble("BOARD_UNAVAILABLE", ex);
		}
		catch (BoardRefusalException ex) {
			trouble(ex.code(), ex);
		}
	}

	public BoardHealth health() {
		return this.health;
	}

	/** Reads the whole board, and counts what it no longer shows. */
	public void reconcile() {
		boolean baseline = isBaseline();
		long newestBefore = this.store.entries().newestId();
		BitSet seen = new BitSet();
		List<BoardEntry> batch = new ArrayList<>(BATCH);
		this.board.scan((entry) -> {
			batch.add(entry);
			if (batch.size() == BATCH) {
				take(batch, baseline, seen, null);
				batch.clear();
			}
		});
		take(batch, baseline, seen, null);
		this.store.inTransaction(() -> this.removals.count(seen, newestBefore));
		if (this.store.settings().find(BASELINE_AT).isEmpty()) {
			this.store.settings().keep(BASELINE_AT, this.clock.instant().toString());
			this.store.syncToDisk();
		}
	}

	private boolean isBaseline() {
		return !this.backfill && this.store.settings().find(BASELINE_AT).isEmpty();
	}

	/** Asks on until nothing more comes, since one answer may be a page of many. */
	private void takeNew() {
		Optional<String> position = this.store.settings().find(POSITION);
		Board.NewEntries found = this.board.since(position);
		while (!Optional.of(found.position()).equals(position)) {
			take(found.entries(), false, new BitSet(), found.position());
			position = Optional.of(found.position());
			found = this.board.since(position);
		}
		take(found.entries(), false, new BitSet(), null);
	}

	/** Posts first, since a reply means nothing without its post. */
	private void take(List<BoardEntry> entries, boolean baseline, BitSet seen, @Nullable String position) {
		if (entries.isEmpty() && position == null) {
			return;
		}
		List<BoardEntry> ordered = new ArrayList<>(entries);
		ordered.sort(Comparator.comparing((BoardEntry entry) -> entry.place() != Place.POST));
		this.writeTurn.lock();
		try {
			long newestBefore = this.store.outbox().newestId();
			this.store.inTransaction(() -> {
				for (BoardEntry entry : ordered) {
					this.intake.take(entry, baseline).ifPresent((row) -> seen.set(Math.toIntExact(row)));
				}
				if (position != null) {
					this.store.settings().keep(POSITION, position);
				}
				pass(KillPoint.BEFORE_SNAPSHOT_COMMIT, newestBefore);
			});
			pass(KillPoint.AFTER_SNAPSHOT_COMMIT, newestBefore);
		}
		finally {
			this.writeTurn.unlock();
		}
	}

	/**
	 * Only batches that have something to tell pass a kill point, so that a test can
	 * count them.
	 */
	private void pass(KillPoint point, long newestBefore) {
		if (this.store.outbox().newestId() > newestBefore) {
			this.killPoints.pass(point);
		}
	}

	private void trouble(String code, RuntimeException cause) {
		if (this.health.trouble() == null) {
			logger.warn("The board cannot be read: {}", cause.getMessage());
		}
		this.health = new BoardHealth(this.health.readAt(), this.health.wholeAt(), code);
	}

}
