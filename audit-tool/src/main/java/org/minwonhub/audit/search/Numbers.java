package org.minwonhub.audit.search;

import java.util.ArrayList;
import java.util.List;

import org.minwonhub.audit.entry.Entry;
import org.minwonhub.audit.entry.Ranges;

/**
 * One sender's numbers around a period: a gap counts if it lies between the last number
 * before the period and the first one after it.
 */
final class Numbers {

	private final Ranges seen = new Ranges();

	private final Period period;

	private long before;

	private long after = Long.MAX_VALUE;

	private long accepted;

	private long refused;

	Numbers(Period period) {
		this.period = period;
	}

	void add(Entry message) {
		long number = message.senderSeq();
		this.seen.add(number);
		if (this.period.contains(message.at())) {
			if (message.type().equals(Entry.EXCHANGE)) {
				this.accepted++;
			}
			else {
				this.refused++;
			}
		}
		else if (message.at().isBefore(this.period.from())) {
			this.before = Math.max(this.before, number);
		}
		else {
			this.after = Math.min(this.after, number);
		}
	}

	List<Ranges.Range> gaps() {
		List<Ranges.Range> gaps = new ArrayList<>(this.seen.gaps());
		gaps.removeIf((gap) -> gap.last() < this.before || gap.first() > this.after);
		return gaps;
	}

	long accepted() {
		return this.accepted;
	}

	long refused() {
		return this.refused;
	}

}
