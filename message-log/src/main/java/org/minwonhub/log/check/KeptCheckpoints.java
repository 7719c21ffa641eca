package org.minwonhub.log.check;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

import org.minwonhub.log.LogException;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.merkle.ConsistencyProof;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.tile.TileReader;
import org.minwonhub.log.tile.TileTree;
import org.minwonhub.log.tile.TreeAppender;

/**
 * Checkpoints that somebody kept, each to be found again while the tree grows. They alone
 * catch a whole tree rebuilt and signed with the right key.
 */
final class KeptCheckpoints {

	private final Deque<Checkpoint> open;

	private final Findings findings;

	KeptCheckpoints(List<Checkpoint> kept, Findings findings) {
		this.open = new ArrayDeque<>(kept.stream().sorted(Comparator.comparingLong(Checkpoint::size)).toList());
		this.findings = findings;
	}

	/** Those that must lie below the entries already checked. */
	void below(CheckState state, TileReader reader) {
		while (!this.open.isEmpty() && this.open.peek().size() < state.size()) {
			Checkpoint kept = this.open.remove();
			try {
				List<Hash> proof = new TileTree(reader, state.size()).consistency(kept.size());
				ConsistencyProof.verify(kept.size(), kept.root(), state.size(), state.root(), proof);
			}
			catch (LogException ex) {
				this.findings.add(Finding.Kind.HISTORY_DIFFERS, describe(kept), ex.getMessage());
			}
		}
	}

	/** Those of exactly the present size. */
	void at(TreeAppender tree) {
		while (!this.open.isEmpty() && this.open.peek().size() == tree.size()) {
			Checkpoint kept = this.open.remove();
			Hash root = tree.root();
			if (!root.equals(kept.root())) {
				this.findings.add(Finding.Kind.HISTORY_DIFFERS, describe(kept), root.toBase64());
			}
		}
	}

	/** Those of another log, and those longer than this one. */
	void beyond(Checkpoint checkpoint) {
		for (Checkpoint kept : List.copyOf(this.open)) {
			if (!kept.origin().equals(checkpoint.origin())) {
				this.findings.add(Finding.Kind.HISTORY_DIFFERS, kept.origin(), checkpoint.origin());
				this.open.remove(kept);
			}
			else if (kept.size() > checkpoint.size()) {
				this.findings.add(Finding.Kind.LOG_IS_SHORTER, describe(kept), Long.toString(checkpoint.size()));
				this.open.remove(kept);
			}
		}
	}

	private static String describe(Checkpoint kept) {
		return kept.size() + " " + kept.root().toBase64();
	}

}
