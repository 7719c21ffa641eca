package org.minwonhub.log.check;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.UnverifiedException;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.Tile;
import org.minwonhub.log.tile.TreeAppender;

/**
 * Computes a whole log again, from its entries up to the root of its checkpoint, and
 * compares every stored hash on the way. Without findings, the result rests on nothing
 * but the entries and the checkpoint. Memory does not grow with the log.
 */
public final class LogCheck {

	private static final int BUNDLES_BETWEEN_STATES = 16;

	private final LogReader reader;

	private final CheckpointTrust trust;

	private final List<Checkpoint> kept;

	private final LogVisitor visitor;

	/**
	 * @param kept earlier checkpoints of this log, from whoever keeps them; the log must
	 * have been what they say
	 */
	public LogCheck(LogReader reader, CheckpointTrust trust, List<Checkpoint> kept, LogVisitor visitor) {
		this.reader = reader;
		this.trust = trust;
		this.kept = List.copyOf(kept);
		this.visitor = visitor;
	}

	/**
	 * @param from {@link CheckState#START}, or where an earlier check came to
	 */
	public CheckReport run(CheckState from) {
		Findings findings = new Findings();
		Checkpoint checkpoint = trusted(findings);
		if (checkpoint == null) {
			return new CheckReport(Optional.empty(), false, findings.first(), findings.count(), from);
		}
		if (checkpoint.size() < from.size()) {
			findings.add(Finding.Kind.LOG_IS_SHORTER, Long.toString(from.size()), Long.toString(checkpoint.size()));
			return new CheckReport(Optional.of(checkpoint), false, findings.first(), findings.count(), from);
		}
		return new Run(checkpoint, findings, from).report();
	}

	private @Nullable Checkpoint trusted(Findings findings) {
		byte[] note = this.reader.checkpoint();
		if (note == null) {
			findings.add(Finding.Kind.CHECKPOINT_MISSING, "", "");
			return null;
		}
		try {
			return this.trust.verify(SignedCheckpoint.parse(note));
		}
		catch (MalformedException ex) {
			findings.add(Finding.Kind.CHECKPOINT_MALFORMED, "", ex.getMessage());
		}
		catch (UnverifiedException ex) {
			findings.add(Finding.Kind.CHECKPOINT_NOT_TRUSTED, "", ex.getMessage());
		}
		return null;
	}

	/** One pass over the log. */
	private final class Run {

		private final Checkpoint checkpoint;

		private final Findings findings;

		private final KeptCheckpoints kept;

		private final LevelZero levelZero;

		private final StoredTileCheck upper;

		private final TreeAppender tree;

		private CheckState state;

		Run(Checkpoint checkpoint, Findings findings, CheckState from) {
			this.checkpoint = checkpoint;
			this.findings = findings;
			this.state = from;
			this.kept = new KeptCheckpoints(LogCheck.this.kept, findings);
			this.upper = new StoredTileCheck(LogCheck.this.reader, findings);
			this.tree = new TreeAppender(from.edge(), this.upper::compareUpper);
			this.levelZero = new LevelZero(LogCheck.this.reader, this.upper, findings, checkpoint);
		}

		CheckReport report() {
			this.kept.beyond(this.checkpoint);
			this.kept.below(this.state, LogCheck.this.reader);
			this.kept.at(this.tree);
			boolean complete = true;
			while (complete && this.tree.size() < this.checkpoint.size()) {
				complete = next();
			}
			if (complete) {
				this.tree.edge().tiles().forEach(this.upper::compareUpper);
				if (!this.tree.root().equals(this.checkpoint.root())) {
					this.findings.add(Finding.Kind.ROOT_DIFFERS, this.checkpoint.root().toBase64(),
							this.tree.root().toBase64());
				}
			}
			return new CheckReport(Optional.of(this.checkpoint), complete, this.findings.first(), this.findings.count(),
					this.state);
		}

		private boolean next() {
			Bundle bundle = Bundle.in(this.checkpoint.size(), this.tree.size() / Tile.FULL);
			List<LevelZero.Row> rows = this.levelZero.rows(bundle, this.tree.edge());
			if (rows == null) {
				return false;
			}
			for (LevelZero.Row row : rows) {
				long index = this.tree.append(row.hash());
				if (row.entry() != null) {
					LogCheck.this.visitor.entry(index, row.entry(), row.entryHash());
				}
				this.kept.at(this.tree);
			}
			if (bundle.isFull() && this.findings.count() == 0) {
				this.state = new CheckState(this.tree.edge());
				if (bundle.index() % BUNDLES_BETWEEN_STATES == 0) {
					LogCheck.this.visitor.reached(this.state);
				}
			}
			return true;
		}

	}

}
