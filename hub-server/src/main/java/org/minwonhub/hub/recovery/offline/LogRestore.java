package org.minwonhub.hub.recovery.offline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.LogSettings;
import org.minwonhub.hub.log.checkpoint.LastSigned;
import org.minwonhub.hub.log.tree.CheckpointStore;
import org.minwonhub.hub.log.tree.TreeRecovery;
import org.minwonhub.hub.log.tree.TreeState;
import org.minwonhub.hub.log.tree.TreeStore;
import org.minwonhub.hub.site.Site;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.log.Leaf;
import org.minwonhub.log.LogException;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.EntryBundle;
import org.minwonhub.log.tile.Tile;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a restored database's tree the last signed one again, with the entries of a copy
 * of the log, and opens the recovery epoch; all in one transaction, or nothing. Of
 * several nodes that do it at once one opens the epoch, and the others find it done.
 * <p>
 * Nothing is signed here. A tree that is not the signed one is never accepted, so the
 * worst that a wrong copy can do is to be refused.
 */
final class LogRestore {

	/** As far apart as entries' times may lie against their order. */
	private static final Duration SKEW = Duration.ofMinutes(5);

	private final JdbcClient jdbc;

	private final TreeStore tree;

	private final CheckpointStore checkpoints;

	private final LastSigned lastSigned;

	private final UnfinishedEpochs unfinished;

	private final Transactions transactions;

	private final DatabaseClock clock;

	LogRestore(JdbcTemplate template, JdbcClient jdbc, Transactions transactions, DatabaseClock clock,
			LogSettings settings, Site site) {
		this.jdbc = jdbc;
		this.tree = new TreeStore(jdbc, template);
		this.checkpoints = new CheckpointStore(jdbc);
		this.unfinished = new UnfinishedEpochs(jdbc);
		this.lastSigned = new LastSigned(settings.folder(site));
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * @param why one line for the record
	 * @param dryRun whether to find out only
	 * @throws RestoreProblem if it cannot be done; then nothing was changed
	 */
	Restored run(EntrySource source, String why, boolean dryRun) {
		SignedCheckpoint head = head(source);
		Checkpoint signed = head.checkpoint();
		long from = this.tree.state().size();
		if (from >= signed.size()) {
			return new Restored(0, from, from, 0, 0, false);
		}
		requireAll(source, from, signed.size());
		Restored restored = this.transactions.durably(() -> extend(source, head, why, dryRun));
		if (!dryRun && isNewerThanTheFile(signed)) {
			this.lastSigned.note(head);
		}
		return restored;
	}

	private Restored extend(EntrySource source, SignedCheckpoint head, String why, boolean dryRun) {
		Checkpoint signed = head.checkpoint();
		TreeRecovery recovery = new TreeRecovery(this.tree);
		TreeState before = recovery.lock();
		if (before.size() >= signed.size()) {
			// Another node was faster; its epoch is the one.
			return new Restored(0, before.size(), before.size(), 0, 0, false);
		}
		Instant now = this.clock.now();
		int epoch = this.jdbc.sql("select coalesce(max(epoch), 0) + 1 from recovery").query(Integer.class).single();
		WaitingEntries waiting = new WaitingEntries(this.jdbc);
		LostEntries lost = new LostEntries(this.jdbc, epoch, now);
		open(epoch, before.size(), signed.size(), since(before.size(), lost), now, why);
		try {
			recovery.extend(signed, new TreeRecovery.Entries() {
				@Override
				public List<byte[]> of(Bundle bundle) throws MalformedException {
					return entries(source, bundle);
				}

				@Override
				public @Nullable Long found(long index, byte[] leaf) {
					WaitingEntries.Row row = waiting.take(leaf);
					if (row == null) {
						lost.add(index, leaf);
					}
					return (row != null) ? row.message() : null;
				}
			});
		}
		catch (MalformedException ex) {
			throw new RestoreProblem("restore.not-this-log", ex.getMessage());
		}
		if (this.checkpoints.find(signed.size()).isEmpty()) {
			this.checkpoints.publish(signed.size(), head.encode(), now);
		}
		enter(epoch, before.size(), signed.size(), why, now);
		if (dryRun) {
			throw new DryRun(new Restored(epoch, before.size(), signed.size(), lost.messages(), lost.acts(), false));
		}
		LostNumbers.skip(this.jdbc, lost.messages());
		return new Restored(epoch, before.size(), signed.size(), lost.messages(), lost.acts(), true);
	}

	/** What was signed last, by the file's word or the copy's, whichever is newer. */
	private SignedCheckpoint head(EntrySource source) {
		VerifierKey key = key();
		SignedCheckpoint newest = null;
		try {
			Optional<SignedCheckpoint> last = this.lastSigned.read();
			if (last.isPresent()) {
				last.get().verify(key);
				newest = last.get();
			}
			byte[] note = source.checkpoint();
			if (note != null) {
				SignedCheckpoint mirrored = SignedCheckpoint.parse(note);
				mirrored.verify(key);
				if (newest == null || newest.checkpoint().size() < mirrored.checkpoint().size()) {
					newest = mirrored;
				}
			}
		}
		catch (LogException ex) {
			throw new RestoreProblem("restore.not-signed", String.valueOf(ex.getMessage()));
		}
		if (newest == null) {
			throw new RestoreProblem("restore.no-head");
		}
		return newest;
	}

	private VerifierKey key() {
		try {
			return VerifierKey.parse(this.checkpoints.vkey().orElseThrow(() -> new RestoreProblem("restore.no-log")));
		}
		catch (MalformedException ex) {
			throw new RestoreProblem("restore.not-signed", ex.getMessage());
		}
	}

	private boolean isNewerThanTheFile(Checkpoint signed) {
		try {
			return this.lastSigned.read().filter((last) -> last.checkpoint().size() >= signed.size()).isEmpty();
		}
		catch (MalformedException ex) {
			throw new RestoreProblem("restore.not-signed", ex.getMessage());
		}
	}

	/** All that cannot be had is named at once. */
	private static void requireAll(EntrySource source, long from, long to) {
		StringBuilder missing = new StringBuilder();
		for (long index = from / Tile.FULL; index * Tile.FULL < to; index++) {
			Bundle bundle = Bundle.in(to, index);
			if (source.read(bundle) == null) {
				missing.append(missing.isEmpty() ? "" : ", ")
					.append(Math.max(from, bundle.start()))
					.append('-')
					.append(bundle.start() + bundle.width() - 1)
					.append(" (")
					.append(bundle.path())
					.append(')');
			}
		}
		if (!missing.isEmpty()) {
			throw new RestoreProblem("restore.missing", missing.toString());
		}
	}

	private static List<byte[]> entries(EntrySource source, Bundle bundle) throws MalformedException {
		EntrySource.Found found = source.read(bundle);
		if (found == null) {
			throw new MalformedException("No " + bundle.path());
		}
		return EntryBundle.decode(found.bytes(), found.bundle().width()).subList(0, bundle.width());
	}

	/**
	 * The newest entry that the database has: what came clearly before it is there, but
	 * for what an earlier restore still lacks.
	 */
	private Instant since(long size, LostEntries lost) {
		if (size == 0) {
			return Instant.EPOCH;
		}
		Instant newest = lost.receivedAt(this.tree.leaves(size - 1, 1).get(0)).minus(SKEW);
		return this.unfinished.since().filter((earlier) -> earlier.isBefore(newest)).orElse(newest);
	}

	private void open(int epoch, long from, long to, Instant since, Instant now, String why) {
		this.jdbc.sql("""
				insert into recovery (epoch, from_size, to_size, since, opened_at, why)
				values (:epoch, :from, :to, :since, :now, :why)""")
			.param("epoch", epoch)
			.param("from", from)
			.param("to", to)
			.param("since", DatabaseClock.column(since))
			.param("now", DatabaseClock.column(now))
			.param("why", why)
			.update();
	}

	/** The restore itself is the next entry. */
	private void enter(int epoch, long from, long to, String why, Instant now) {
		byte[] leaf = Leaf.ofType("restore")
			.number("epoch", epoch)
			.number("fromSize", from)
			.number("toSize", to)
			.text("why", why)
			.time("receivedAt", now)
			.text("hub", Site.version())
			.toBytes();
		this.jdbc.sql("insert into log_intake (leaf, committed_at) values (:leaf, :now)")
			.param("leaf", leaf)
			.param("now", DatabaseClock.column(now))
			.update();
	}

	/** Rolls everything back, with what it would have been. */
	static final class DryRun extends RuntimeException {

		private final transient Restored found;

		DryRun(Restored found) {
			super("Tried only");
			this.found = found;
		}

		Restored found() {
			return this.found;
		}

	}

}
