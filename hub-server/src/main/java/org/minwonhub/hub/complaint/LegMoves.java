package org.minwonhub.hub.complaint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;

import org.springframework.stereotype.Component;

/**
 * Moves a leg by the transition table, writes the step, and draws the complaint's state
 * from its legs.
 */
@Component
class LegMoves {

	private final ComplaintStore complaints;

	private final LegStore legs;

	private final Steps steps;

	LegMoves(ComplaintStore complaints, LegStore legs, Steps steps) {
		this.complaints = complaints;
		this.legs = legs;
		this.steps = steps;
	}

	/**
	 * @param cause the operation or act that did it
	 * @throws Refused with {@code STATE_FORBIDS} if the table forbids it
	 */
	void move(LegRow leg, LegEvent event, Instant at, String cause, @Nullable Long message) {
		LegState next = Lifecycle.next(leg.state(), event)
			.orElseThrow(() -> new Refused(FaultCode.STATE_FORBIDS,
					new Refused.Violation("legId", "a leg in a state that allows this; it is " + leg.state())));
		this.legs.setState(leg.id(), next);
		this.steps.add(leg.complaint(), leg.id(), at, next.name(), cause, message);
		refresh(leg.complaint());
	}

	/** A complaint's state is a function of its legs and of nothing else. */
	void refresh(UUID complaint) {
		this.complaints.setState(complaint, stateOf(this.legs.of(complaint)));
	}

	private static String stateOf(List<LegRow> legs) {
		List<LegState> live = legs.stream().map(LegRow::state).filter(LegState::live).toList();
		if (live.isEmpty()) {
			boolean withdrawn = legs.stream().anyMatch(leg -> leg.state() == LegState.WITHDRAWN);
			return legs.isEmpty() ? "UNROUTED" : withdrawn ? "WITHDRAWN" : "CLOSED";
		}
		return live.stream().allMatch(state -> state == LegState.ANSWERED) ? "ANSWERED" : "OPEN";
	}

}
