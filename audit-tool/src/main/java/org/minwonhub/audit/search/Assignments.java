package org.minwonhub.audit.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.minwonhub.audit.entry.Entry;
import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.report.Problem;
import org.minwonhub.audit.report.Problems;
import org.minwonhub.audit.source.ParticipantStore;

/**
 * What the hub assigned to one recipient, and what became of it. An entry says that an
 * acknowledgement came, not which deliveries it ended: that stands in its envelope, of
 * which the recipient keeps a copy. Without these copies only what was assigned after the
 * last acknowledgement is certain to be open.
 */
final class Assignments {

	static final String ACKNOWLEDGE = "AcknowledgeMessages";

	private final List<Assigned> assigned = new ArrayList<>();

	private final Set<String> acknowledging = new HashSet<>();

	private final ParticipantStore store;

	private final Period period;

	private long lastAcknowledgement = -1;

	Assignments(Period period, ParticipantStore store) {
		this.period = period;
		this.store = store;
	}

	void assigned(Entry entry) {
		if (this.period.contains(entry.at())) {
			List<String> messages = entry.json().path("messages").valueStream().map((each) -> each.asString()).toList();
			this.assigned.add(new Assigned(entry.index(), entry.at(), entry.text("id"), messages));
		}
	}

	/** A message of the recipient with acknowledgements. */
	void acknowledged(Entry entry) {
		this.lastAcknowledgement = entry.index();
		this.acknowledging.add(entry.text("id"));
	}

	/** Every message that was handed over must itself be in the log. */
	void requireMessages(IdSet messages, Problems problems) {
		for (Assigned each : this.assigned) {
			each.messages()
				.stream()
				.filter((message) -> !messages.contains(message))
				.forEach((message) -> problems
					.add(new Problem(Check.MESSAGE_MISSING, each.id(), each.index(), message, "")));
		}
	}

	/** What is certain not to have been acknowledged. */
	void requireEnds(Problems problems) {
		Set<String> ended = new HashSet<>();
		this.store.acknowledgements()
			.stream()
			.filter((each) -> this.acknowledging.contains(each.message()))
			.forEach((each) -> ended.add(each.delivery()));
		for (Assigned each : this.assigned) {
			if (each.index() > this.lastAcknowledgement || (isExact() && !ended.contains(each.id()))) {
				problems.add(new Problem(Check.ASSIGNMENT_OPEN, each.id(), each.index(), "", each.at().toString()));
			}
		}
	}

	/** Whether the recipient's own copies say what was acknowledged. */
	boolean isExact() {
		return !this.store.acknowledgements().isEmpty();
	}

	int count() {
		return this.assigned.size();
	}

	int acknowledgements() {
		return this.acknowledging.size();
	}

	private record Assigned(long index, Instant at, String id, List<String> messages) {
	}

}
