package org.minwonhub.hub.complaint;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.mailbox.DeliveryListener;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.xsd.mailbox.AssignmentReason;

import org.springframework.stereotype.Component;

/**
 * An acknowledged assignment means that the complaint is on the agency's board.
 */
@Component
class DeliveredLegs implements DeliveryListener {

	private final LegStore legs;

	private final LegMoves moves;

	private final DatabaseClock clock;

	DeliveredLegs(LegStore legs, LegMoves moves, DatabaseClock clock) {
		this.legs = legs;
		this.moves = moves;
		this.clock = clock;
	}

	@Override
	public void processed(UUID complaint, @Nullable UUID leg, AssignmentReason reason, long acknowledgement) {
		if (leg != null && (reason == AssignmentReason.ASSIGNED || reason == AssignmentReason.TRANSFERRED)) {
			LegRow row = this.legs.find(complaint, leg).orElseThrow();
			this.moves.move(row, LegEvent.DELIVERED, this.clock.now(), "AcknowledgeMessages", acknowledgement);
		}
	}

}
