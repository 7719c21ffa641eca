package org.minwonhub.audit.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.report.Problem;
import org.minwonhub.audit.report.Problems;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.check.LogVisitor;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.Tile;
import org.minwonhub.log.time.TimeBounds;
import org.minwonhub.log.time.TimeViolation;

/**
 * Looks at each entry, in order: is it what the hub writes, does its time not go back,
 * are its sender's numbers complete. Can be set down after any entry and taken up again.
 */
public final class EntryChecks implements LogVisitor {

	private static final String GENESIS = "genesis";

	private static final String SINCE = "latest ";

	private final Problems problems;

	private final String vkey;

	private final Duration skew;

	private final TimeBounds witnesses;

	private final TimeBounds stamps;

	private final EntryVisitor visitor;

	private final Map<String, Long> kinds = new TreeMap<>();

	private final SenderNumbers numbers = new SenderNumbers();

	private Instant latest = Instant.EPOCH;

	private boolean clean = true;

	private long read;

	/**
	 * @param vkey the log's key, which the first entry must name
	 * @param skew how far a time may lie before one in front of it: messages are numbered
	 * in the order in which their transactions end
	 * @param witnesses what witnesses' clocks say
	 * @param stamps what time-stamping authorities' clocks say
	 */
	public EntryChecks(Problems problems, String vkey, Duration skew, TimeBounds witnesses, TimeBounds stamps,
			EntryVisitor visitor) {
		this.problems = problems;
		this.vkey = vkey;
		this.skew = skew;
		this.witnesses = witnesses;
		this.stamps = stamps;
		this.visitor = visitor;
	}

	@Override
	public void entry(long index, byte[] leaf, Hash leafHash) {
		this.read++;
		try {
			Entry entry = EntryFormat.read(index, leaf);
			this.kinds.merge(entry.type(), 1L, Long::sum);
			time(entry);
			if (hasShape(entry)) {
				number(entry);
				this.visitor.entry(entry, leafHash);
			}
		}
		catch (MalformedException ex) {
			problem(Check.ENTRY_MALFORMED, index, "", ex.getMessage());
		}
	}

	private void number(Entry entry) {
		if (entry.type().equals(Entry.RESTORE)) {
			this.numbers.restored();
		}
		if (entry.isMessage() && !this.numbers.add(entry)) {
			problem(Check.NUMBER_TWICE, entry.index(), "", entry.text("from") + " senderSeq " + entry.senderSeq());
		}
	}

	private boolean hasShape(Entry entry) {
		if (!Shapes.isKnown(entry.type())) {
			problem(Check.ENTRY_UNKNOWN, entry.index(), "", entry.type());
		}
		if (entry.index() == 0 && !(entry.type().equals(GENESIS) && entry.text("vkey").equals(this.vkey))) {
			problem(Check.GENESIS_DIFFERS, 0, this.vkey, entry.text("vkey"));
		}
		Optional<String> wrong = Shapes.wrongField(entry);
		wrong.ifPresent((field) -> problem(Check.ENTRY_MALFORMED, entry.index(), "", entry.type() + "." + field));
		return wrong.isEmpty();
	}

	/** The first entry is made when the log is, after the first acts it records. */
	private void time(Entry entry) {
		if (entry.type().equals(GENESIS)) {
			return;
		}
		bounds(entry, this.witnesses, Check.TIME_AFTER_WITNESS, Check.TIME_BEFORE_WITNESS);
		bounds(entry, this.stamps, Check.TIME_AFTER_STAMP, Check.TIME_BEFORE_STAMP);
		Instant earliest = this.latest.minus(this.skew);
		if (entry.at().isBefore(earliest)) {
			problem(Check.TIME_WENT_BACK, entry.index(), "≥ " + earliest, entry.at().toString());
		}
		else if (entry.at().isAfter(this.latest)) {
			this.latest = entry.at();
		}
	}

	private void bounds(Entry entry, TimeBounds bounds, Check after, Check before) {
		bounds.violation(entry.index(), entry.at(), this.skew).ifPresent((violation) -> {
			boolean late = violation.kind() == TimeViolation.Kind.TOO_LATE;
			problem(late ? after : before, entry.index(), (late ? "≤ " : "≥ ") + violation.bound(),
					entry.at().toString());
		});
	}

	private void problem(Check check, long index, String expected, String found) {
		this.clean = false;
		this.problems.add(new Problem(check, new Bundle(index / Tile.FULL, Tile.FULL).path(), index, expected, found));
	}

	/** To be called after the last entry. */
	public void end() {
		this.numbers.forEachGap(
				(sender, gap) -> this.problems.add(Problem.of(Check.NUMBER_MISSING, sender, "senderSeq " + gap, "")));
	}

	/** Whether nothing was found in any entry. */
	public boolean isClean() {
		return this.clean;
	}

	/** How many entries were looked at. */
	public long read() {
		return this.read;
	}

	/** How many entries of each kind there were. */
	public Map<String, Long> kinds() {
		return this.kinds;
	}

	/** How many participants have sent messages. */
	public int senders() {
		return this.numbers.size();
	}

	/** What a later check needs to go on behind the last entry. */
	public String encode() {
		return SINCE + EntryFormat.TIME.format(this.latest) + "\n" + this.numbers.encode();
	}

	/**
	 * Goes on from what {@link #encode} gave.
	 */
	public void decode(String text) throws MalformedException {
		for (String line : text.lines().toList()) {
			if (line.startsWith(SINCE)) {
				this.latest = EntryFormat.time(line.substring(SINCE.length()));
			}
			else {
				this.numbers.decode(line);
			}
		}
	}

}
