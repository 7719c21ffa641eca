package org.minwonhub.audit.report;

import java.util.ArrayList;
import java.util.List;

/** Collects failed checks: the first ones in full, the others by their number. */
public final class Problems {

	/** How many are kept. */
	public static final int MAX = 1000;

	private final List<Problem> first = new ArrayList<>();

	private long count;

	private Outcome outcome = Outcome.VERIFIED;

	public void add(Problem problem) {
		this.count++;
		this.outcome = this.outcome.and(problem.check().outcome());
		if (this.first.size() < MAX) {
			this.first.add(problem);
		}
	}

	/** More of a kind that was already added, which nobody kept. */
	public void addUnnamed(long more) {
		this.count += more;
	}

	public boolean isEmpty() {
		return this.count == 0;
	}

	public long count() {
		return this.count;
	}

	public List<Problem> first() {
		return this.first;
	}

	public Outcome outcome() {
		return this.outcome;
	}

}
