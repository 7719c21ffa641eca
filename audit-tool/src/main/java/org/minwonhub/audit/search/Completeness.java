package org.minwonhub.audit.search;

import java.time.Instant;

import org.minwonhub.audit.entry.Entry;
import org.minwonhub.audit.entry.EntryVisitor;
import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.report.Problem;
import org.minwonhub.audit.report.Problems;
import org.minwonhub.audit.report.Report;
import org.minwonhub.audit.source.ParticipantStore;
import org.minwonhub.log.merkle.Hash;

/**
 * Is anything missing of what one participant sent and was sent in a period: by its own
 * running numbers, which the hub cannot renumber, and what it says itself of those that
 * it gave up; by what the hub assigned to it; by the receipts that it holds.
 */
public final class Completeness implements EntryVisitor {

	private final String participant;

	private final Period period;

	private final Numbers numbers;

	private final Assignments assignments;

	private final Promises promises;

	private final OwnWord word;

	private final IdSet messages = new IdSet();

	private Instant newest = Instant.EPOCH;

	private long unreceipted;

	private boolean known;

	public Completeness(String participant, Period period, ParticipantStore store) {
		this.participant = participant;
		this.period = period;
		this.numbers = new Numbers(period);
		this.assignments = new Assignments(period, store);
		this.promises = new Promises(store);
		this.word = new OwnWord(participant, store);
	}

	@Override
	public void entry(Entry entry, Hash leafHash) {
		boolean promised = this.promises.entry(leafHash);
		if (entry.at().isAfter(this.newest)) {
			this.newest = entry.at();
		}
		if (entry.type().equals(Entry.EXCHANGE)) {
			this.messages.add(entry.text("id"));
		}
		if (entry.isMessage() && entry.text("from").equals(this.participant)) {
			this.known = true;
			own(entry, promised);
		}
		else if (entry.type().equals(Entry.ASSIGNMENT) && entry.text("to").equals(this.participant)) {
			this.known = true;
			this.assignments.assigned(entry);
		}
	}

	private void own(Entry entry, boolean promised) {
		this.numbers.add(entry);
		if (entry.type().equals(Entry.EXCHANGE)) {
			if (entry.operation().equals(Assignments.ACKNOWLEDGE)) {
				this.assignments.acknowledged(entry);
			}
			if (this.period.contains(entry.at())) {
				this.word.accepted(entry);
				if (!promised) {
					this.unreceipted++;
				}
			}
		}
	}

	/** To be called after the last entry, if all of them could be read. */
	public void judge(Problems problems) {
		if (!this.known) {
			problems.add(Problem.of(Check.PARTICIPANT_UNKNOWN, this.participant, "", ""));
		}
		this.numbers.gaps().forEach((gap) -> this.word.explain(gap, problems));
		this.word.tell(problems);
		this.assignments.requireMessages(this.messages, problems);
		this.assignments.requireEnds(problems);
		this.promises.requireKept(this.newest, problems);
	}

	/** How much there was. */
	public void describe(Report report) {
		report.fact("participant", this.participant)
			.fact("period", this.period)
			.fact("accepted", this.numbers.accepted())
			.fact("refused", this.numbers.refused())
			.fact("assignments", this.assignments.count())
			.fact("acknowledgements", this.assignments.acknowledgements())
			.fact("acknowledgedBy", this.assignments.isExact() ? "ENVELOPES" : "ORDER");
		if (!this.word.isSilent()) {
			report.fact("numbersExplained", this.word.explained());
		}
		if (this.promises.count() > 0) {
			report.fact("receipts", this.promises.count())
				.fact("receiptsInLog", this.promises.kept())
				.fact("unreceipted", this.unreceipted);
		}
	}

}
