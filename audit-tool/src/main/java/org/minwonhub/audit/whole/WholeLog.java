package org.minwonhub.audit.whole;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.entry.EntryChecks;
import org.minwonhub.audit.entry.EntryVisitor;
import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.report.Problem;
import org.minwonhub.audit.report.Problems;
import org.minwonhub.audit.report.Report;
import org.minwonhub.audit.source.Kept;
import org.minwonhub.audit.source.OpenedLog;
import org.minwonhub.audit.source.StampedCheckpoint;
import org.minwonhub.audit.source.Trust;
import org.minwonhub.log.check.CheckReport;
import org.minwonhub.log.check.CheckState;
import org.minwonhub.log.check.Finding;
import org.minwonhub.log.check.LogCheck;
import org.minwonhub.log.check.LogVisitor;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.time.TimeBounds;

/**
 * Reads a whole log once: computes its tree again, compares it with its checkpoint and
 * with kept ones, and checks every entry. Whatever a command tells of the log's content
 * comes from here, so nothing is ever told of a log that was not verified.
 */
public final class WholeLog {

	/** A promise's deadline: so long may a transaction's entry come late. */
	public static final Duration SKEW = Duration.ofSeconds(60);

	private final OpenedLog log;

	private final Trust trust;

	private final Problems problems;

	private final Progress progress;

	private final List<Kept> kept = new ArrayList<>();

	private final TreeMap<Long, Instant> stamped = new TreeMap<>();

	private Duration skew = SKEW;

	private EntryVisitor visitor = (entry, hash) -> {
	};

	private @Nullable ResumeFile resume;

	private long from;

	private boolean gapsCount = true;

	private boolean allRead;

	public WholeLog(OpenedLog log, Trust trust, Problems problems, Progress progress) {
		this.log = log;
		this.trust = trust;
		this.problems = problems;
		this.progress = progress;
	}

	/** Checkpoints that the log must have gone through. */
	public WholeLog keeping(List<Kept> checkpoints) {
		for (Kept each : checkpoints) {
			if (each.checkpoint().origin().equals(this.log.head().origin())) {
				this.kept.add(each);
			}
			else {
				this.problems.add(Problem.of(Check.KEPT_OF_ANOTHER_LOG, each.place(), this.log.head().origin(),
						each.checkpoint().origin()));
			}
		}
		return this;
	}

	/** Checkpoints that the log must have gone through, and by when. */
	public WholeLog stamped(List<StampedCheckpoint> checkpoints) {
		keeping(checkpoints.stream().map(StampedCheckpoint::checkpoint).toList());
		checkpoints.forEach((each) -> this.stamped.merge(each.size(), each.time(),
				(one, other) -> one.isBefore(other) ? one : other));
		return this;
	}

	public WholeLog tolerating(Duration backwards) {
		this.skew = backwards;
		return this;
	}

	public WholeLog showing(EntryVisitor entries) {
		this.visitor = entries;
		return this;
	}

	/** Where a command asks for one thing, other senders' gaps are another question. */
	public WholeLog overlookingGaps() {
		this.gapsCount = false;
		return this;
	}

	public WholeLog resuming(ResumeFile file) {
		this.resume = file;
		return this;
	}

	/**
	 * Reads it; what it finds is among the problems.
	 * @throws ResumeException if the state is another log's or damaged
	 */
	public EntryChecks run() throws ResumeException {
		EntryChecks entries = new EntryChecks(this.problems, this.log.verdict().log().encode(), this.skew, bounds(),
				new TimeBounds(this.stamped), this.visitor);
		CheckState start = (this.resume != null) ? this.resume.load(this.log, entries) : CheckState.START;
		this.from = start.size();
		this.progress.begin(start.size(), this.log.head().size());
		LogCheck check = new LogCheck(this.log, (signed) -> this.log.head(),
				this.kept.stream().map(Kept::checkpoint).toList(), new Eyes(entries));
		CheckReport report = read(check, start);
		this.progress.end();
		tell(report);
		this.allRead = start.size() + entries.read() == this.log.head().size();
		if (this.allRead && this.gapsCount) {
			entries.end();
		}
		return entries;
	}

	/** A line that breaks must not cost what was read before. */
	private CheckReport read(LogCheck check, CheckState start) {
		try {
			return check.run(start);
		}
		finally {
			if (this.resume != null) {
				this.resume.flush();
			}
		}
	}

	/** By the newest checkpoint and the kept ones, as far as known witnesses cosigned. */
	private TimeBounds bounds() {
		TreeMap<Long, Instant> cosigned = new TreeMap<>();
		Stream.concat(Stream.of(this.log.signed()), this.kept.stream().map(Kept::signed))
			.forEach((signed) -> this.trust.cosigned(signed)
				.ifPresent((time) -> cosigned.merge(signed.checkpoint().size(), time,
						(one, other) -> one.isBefore(other) ? one : other)));
		return new TimeBounds(cosigned);
	}

	/** Whether every entry could be read: else what seems to be missing may not be. */
	public boolean isAllRead() {
		return this.allRead;
	}

	/** Which log it is, how far it goes, and how much of it was read. */
	public void describe(Report report) {
		Checkpoint head = this.log.head();
		report.fact("origin", head.origin())
			.fact("size", head.size())
			.fact("root", head.root().toBase64())
			.fact("key", this.log.verdict().log().encode());
		if (!this.log.verdict().cosignatures().isEmpty()) {
			report.fact("witnesses",
					String.join(", ",
							this.log.verdict()
								.cosignatures()
								.stream()
								.map((each) -> each.key().name() + " " + each.time())
								.toList()));
		}
		if (!this.stamped.isEmpty()) {
			report.fact("stamps", this.stamped.size())
				.fact("stamped", this.stamped.lastKey() + " " + this.stamped.lastEntry().getValue());
		}
		if (this.from > 0) {
			report.fact("resumedAt", this.from);
		}
		if (!this.kept.isEmpty()) {
			report.fact("kept", this.kept.size());
		}
	}

	private void tell(CheckReport report) {
		Map<String, Kept> byDescription = new HashMap<>();
		this.kept.forEach((each) -> byDescription.putIfAbsent(each.describe(), each));
		for (Finding finding : report.findings()) {
			Kept cause = byDescription.get(finding.expected());
			this.problems.add((cause != null) ? accuse(finding, cause) : problem(finding, finding.path()));
		}
		this.problems.addUnnamed(report.found() - report.findings().size());
	}

	/**
	 * A kept checkpoint that the log does not extend accuses it only if the log has
	 * signed it. One that the log extends needs no signature: the log itself confirms it.
	 */
	private Problem accuse(Finding finding, Kept kept) {
		return this.trust.isSigned(kept.signed()) ? problem(finding, kept.place())
				: Problem.of(Check.KEPT_NOT_TRUSTED, kept.place(), this.trust.keys(), kept.describe());
	}

	private static Problem problem(Finding finding, String place) {
		return new Problem(Check.valueOf(finding.kind().name()), place, finding.index(), finding.expected(),
				finding.found());
	}

	/** Hands on what the check sees. */
	private final class Eyes implements LogVisitor {

		private final EntryChecks entries;

		Eyes(EntryChecks entries) {
			this.entries = entries;
		}

		@Override
		public void entry(long index, byte[] leaf, Hash leafHash) {
			this.entries.entry(index, leaf, leafHash);
			WholeLog.this.progress.reached(index + 1);
		}

		/** What was found once must be found again, so nothing behind it is kept. */
		@Override
		public void reached(CheckState state) {
			if (WholeLog.this.resume != null && this.entries.isClean()) {
				WholeLog.this.resume.reached(state, this.entries);
			}
		}

	}

}
