package org.minwonhub.audit.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.entry.Entry;
import org.minwonhub.audit.entry.Ranges.Range;
import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.report.Problem;
import org.minwonhub.audit.report.Problems;
import org.minwonhub.audit.source.NumberStatement;
import org.minwonhub.audit.source.ParticipantStore;
import org.minwonhub.audit.source.ParticipantStore.Receipt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a participant says itself about its numbers. It explains gaps, unless a receipt or
 * an entry says otherwise: then the two stand against each other, and that is told.
 */
final class OwnWord {

	private final String participant;

	private final TreeMap<Long, NumberStatement> givenUp = new TreeMap<>();

	/** By their first numbers; none reaches into the next. */
	private final TreeMap<Long, NumberStatement> forgotten = new TreeMap<>();

	private final Set<Long> contradicted = new HashSet<>();

	private final List<Problem> contradictions = new ArrayList<>();

	private long explained;

	OwnWord(String participant, ParticipantStore store) {
		this.participant = participant;
		for (NumberStatement said : store.numbers()) {
			(said.known() ? this.givenUp : this.forgotten).put(said.first(), said);
		}
		cutOverlaps();
		if (!this.givenUp.isEmpty()) {
			store.receipts().forEach(this::receipt);
		}
	}

	private void cutOverlaps() {
		long reached = 0;
		for (NumberStatement range : List.copyOf(this.forgotten.values())) {
			this.forgotten.remove(range.first());
			long first = Math.max(range.first(), reached + 1);
			if (first <= range.last()) {
				this.forgotten.put(first,
						new NumberStatement(range.place(), first, range.last(), false, range.message(), range.why()));
				reached = range.last();
			}
		}
	}

	/** A participant cannot have given up what it holds a receipt for. */
	private void receipt(Receipt receipt) {
		try {
			JsonNode leaf = JsonMapper.shared().readTree(receipt.leaf());
			if (leaf.path("type").asString("").equals(Entry.EXCHANGE)
					&& leaf.path("from").asString("").equals(this.participant)) {
				contradict(leaf.path("senderSeq").asLong(0), receipt.place(), -1, leaf.path("id").asString(""));
			}
		}
		catch (JacksonException ex) {
			// Such a receipt promises nothing that could be in the log, which is told
			// there.
			this.contradictions.add(Problem.of(Check.RECEIPT_MALFORMED, receipt.place(), "", ""));
		}
	}

	/** Nor what the hub has accepted. A refusal is how most are given up. */
	void accepted(Entry entry) {
		contradict(entry.senderSeq(), this.participant, entry.index(), entry.text("id"));
	}

	private void contradict(long number, String place, long index, String message) {
		NumberStatement said = this.givenUp.get(number);
		if (said != null && this.contradicted.add(number)) {
			this.contradictions.add(new Problem(Check.GIVEN_UP_CONTRADICTED, place, index,
					"senderSeq " + number + ": " + said.message() + " " + said.why(), message));
		}
	}

	/** Names each part of a gap by what the participant says of it. */
	void explain(Range gap, Problems problems) {
		for (long next = gap.first(); next <= gap.last();) {
			NumberStatement one = this.contradicted.contains(next) ? null : this.givenUp.get(next);
			NumberStatement range = around(next);
			long last = (one != null) ? next : Math.min(end(next, range), gap.last());
			Check check = (one != null) ? Check.NUMBER_GIVEN_UP
					: (range != null) ? Check.NUMBER_FORGOTTEN : Check.NUMBER_MISSING;
			NumberStatement said = (one != null) ? one : range;
			problems.add(Problem.of(check, (said != null) ? said.place() : this.participant,
					"senderSeq " + new Range(next, last),
					(said != null) ? (said.message() + " " + said.why()).strip() : ""));
			this.explained += (said != null) ? last - next + 1 : 0;
			next = last + 1;
		}
	}

	private @Nullable NumberStatement around(long number) {
		Map.Entry<Long, NumberStatement> range = this.forgotten.floorEntry(number);
		return (range != null && range.getValue().last() >= number) ? range.getValue() : null;
	}

	/** How far the same can be said as of this number, which was not given up. */
	private long end(long number, @Nullable NumberStatement range) {
		Long given = this.givenUp.higherKey(number);
		Long begins = this.forgotten.higherKey(number);
		long end = (range != null) ? range.last() : (begins != null) ? begins - 1 : Long.MAX_VALUE;
		return (given != null) ? Math.min(end, given - 1) : end;
	}

	void tell(Problems problems) {
		this.contradictions.forEach(problems::add);
	}

	/** How many numbers without an entry it explains. */
	long explained() {
		return this.explained;
	}

	boolean isSilent() {
		return this.givenUp.isEmpty() && this.forgotten.isEmpty();
	}

}
