package org.minwonhub.hub.log.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.site.KillPoint;
import org.minwonhub.hub.site.Site;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.log.Leaf;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.log.tile.Tile;
import org.minwonhub.log.tile.TreeAppender;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives waiting entries their indices, without a gap. Any number may run at once, in any
 * number of processes: the lock of the tree's row lets one work at a time. They share no
 * lock with intake.
 */
@Component
public class Sequencer {

	/** The knee: a batch of this size takes some 30 ms, larger ones gain little. */
	public static final int BATCH = 1000;

	private final TreeStore tree;

	private final IntakeQueue queue;

	private final Transactions transactions;

	private final DatabaseClock clock;

	private final Site site;

	Sequencer(TreeStore tree, IntakeQueue queue, Transactions transactions, DatabaseClock clock, Site site) {
		this.tree = tree;
		this.queue = queue;
		this.transactions = transactions;
		this.clock = clock;
		this.site = site;
	}

	/** One that works on a database outside a running hub. */
	public static Sequencer on(JdbcClient jdbc, JdbcTemplate template, Transactions transactions, Site site) {
		return new Sequencer(new TreeStore(jdbc, template), new IntakeQueue(jdbc), transactions,
				new DatabaseClock(jdbc), site);
	}

	/**
	 * Takes in at most {@value #BATCH} entries, durably.
	 * @param vkey the log's key, for the first entry of all
	 * @return how many waiting entries have a place now
	 * @throws MalformedException if the tree's own row was altered; then nothing is taken
	 */
	public int takeIn(String vkey) throws MalformedException {
		Outcome outcome = this.transactions.durably(() -> batch(vkey));
		if (outcome.problem() != null) {
			throw outcome.problem();
		}
		if (outcome.count() > 0) {
			KillPoint.AFTER_SEQUENCE_COMMIT.pass();
		}
		return outcome.count();
	}

	private Outcome batch(String vkey) {
		TreeState state = this.tree.lock();
		Map<Tile, byte[]> full = new LinkedHashMap<>();
		TreeAppender appender;
		try {
			appender = new TreeAppender(state.rightEdge(), full::put);
		}
		catch (MalformedException ex) {
			return new Outcome(0, ex);
		}
		List<TreeStore.Entry> entries = new ArrayList<>();
		if (state.size() == 0) {
			entries.add(place(appender, genesis(vkey), null));
		}
		List<IntakeQueue.Waiting> waiting = this.queue.take(BATCH);
		waiting.forEach((each) -> entries.add(place(appender, each.leaf(), each.message())));
		if (entries.isEmpty()) {
			return new Outcome(0, null);
		}
		this.tree.insert(entries);
		this.tree.insert(full);
		this.tree.grow(appender.edge());
		KillPoint.BEFORE_SEQUENCE_COMMIT.pass();
		return new Outcome(waiting.size(), null);
	}

	private static TreeStore.Entry place(TreeAppender appender, byte[] leaf, @Nullable Long message) {
		Hash hash = TreeHash.leaf(leaf);
		return new TreeStore.Entry(appender.append(hash), leaf, hash, message);
	}

	/** The first entry says which log this is. */
	private byte[] genesis(String vkey) {
		return Leaf.ofType("genesis")
			.text("from", this.site.uri())
			.text("vkey", vkey)
			.time("receivedAt", this.clock.now())
			.text("hub", Site.version())
			.toBytes();
	}

	private record Outcome(int count, @Nullable MalformedException problem) {
	}

}
