package org.minwonhub.hub.complaint;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import static org.minwonhub.hub.complaint.LegEvent.ACCEPT;
import static org.minwonhub.hub.complaint.LegEvent.ANSWER_ADDITIONAL;
import static org.minwonhub.hub.complaint.LegEvent.ANSWER_FINAL;
import static org.minwonhub.hub.complaint.LegEvent.ANSWER_INTERIM;
import static org.minwonhub.hub.complaint.LegEvent.PROGRESS;
import static org.minwonhub.hub.complaint.LegEvent.RETRACT_FINAL;
import static org.minwonhub.hub.complaint.LegEvent.RETRACT_OTHER;
import static org.minwonhub.hub.complaint.LegEvent.TRANSFER;
import static org.minwonhub.hub.complaint.LegEvent.TRANSFER_ACCEPTED;
import static org.minwonhub.hub.complaint.LegEvent.WITHDRAW;
import static org.minwonhub.hub.complaint.LegState.ACCEPTED;
import static org.minwonhub.hub.complaint.LegState.ANSWERED;
import static org.minwonhub.hub.complaint.LegState.CLOSED;
import static org.minwonhub.hub.complaint.LegState.DELIVERED;
import static org.minwonhub.hub.complaint.LegState.FILED;
import static org.minwonhub.hub.complaint.LegState.IN_PROGRESS;
import static org.minwonhub.hub.complaint.LegState.TRANSFERRED;
import static org.minwonhub.hub.complaint.LegState.TRANSFER_REQUESTED;
import static org.minwonhub.hub.complaint.LegState.WITHDRAWN;

/**
 * The transition table of a leg. What does not stand here is forbidden. Only DELIVERED is
 * allowed everywhere: an adapter's acknowledgement may come late, and then says nothing
 * new.
 */
final class Lifecycle {

	private static final Map<LegState, Map<LegEvent, LegState>> TABLE = new EnumMap<>(LegState.class);

	static {
		from(FILED).to(DELIVERED, LegEvent.DELIVERED)
			.to(ACCEPTED, ACCEPT)
			.to(FILED, PROGRESS)
			.to(TRANSFER_REQUESTED, TRANSFER)
			.to(WITHDRAWN, WITHDRAW);
		from(DELIVERED).to(DELIVERED, LegEvent.DELIVERED, PROGRESS)
			.to(ACCEPTED, ACCEPT)
			.to(TRANSFER_REQUESTED, TRANSFER)
			.to(WITHDRAWN, WITHDRAW);
		from(ACCEPTED).to(ACCEPTED, LegEvent.DELIVERED, ACCEPT)
			.to(IN_PROGRESS, PROGRESS, ANSWER_INTERIM)
			.to(ANSWERED, ANSWER_FINAL)
			.to(TRANSFER_REQUESTED, TRANSFER)
			.to(WITHDRAWN, WITHDRAW);
		from(IN_PROGRESS).to(IN_PROGRESS, LegEvent.DELIVERED, ACCEPT, PROGRESS, ANSWER_INTERIM, RETRACT_OTHER)
			.to(ANSWERED, ANSWER_FINAL)
			.to(TRANSFER_REQUESTED, TRANSFER)
			.to(WITHDRAWN, WITHDRAW);
		from(ANSWERED)
			.to(ANSWERED, LegEvent.DELIVERED, ACCEPT, PROGRESS, ANSWER_INTERIM, ANSWER_FINAL, ANSWER_ADDITIONAL,
					RETRACT_OTHER)
			.to(IN_PROGRESS, RETRACT_FINAL);
		from(TRANSFER_REQUESTED).to(TRANSFER_REQUESTED, LegEvent.DELIVERED)
			.to(TRANSFERRED, TRANSFER_ACCEPTED)
			.to(WITHDRAWN, WITHDRAW);
		from(TRANSFERRED).to(TRANSFERRED, LegEvent.DELIVERED);
		from(WITHDRAWN).to(WITHDRAWN, LegEvent.DELIVERED);
		from(CLOSED).to(CLOSED, LegEvent.DELIVERED);
	}

	private Lifecycle() {
	}

	/** The state after an event, or nothing if the state forbids the event. */
	static Optional<LegState> next(LegState state, LegEvent event) {
		return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(event));
	}

	private static Row from(LegState state) {
		return new Row(TABLE.computeIfAbsent(state, key -> new EnumMap<>(LegEvent.class)));
	}

	private record Row(Map<LegEvent, LegState> cells) {

		Row to(LegState state, LegEvent... events) {
			for (LegEvent event : events) {
				if (this.cells.put(event, state) != null) {
					throw new IllegalStateException("Two transitions for " + event);
				}
			}
			return this;
		}

	}

}
