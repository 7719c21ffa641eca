package org.minwonhub.hub.operations;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A delivery and where it stands.
 *
 * @param id its id
 * @param applicationNumber its complaint's number
 * @param recipient who shall get it
 * @param sequence its number among those of this complaint to this recipient
 * @param reason why the recipient gets it
 * @param state QUEUED, READY, DONE, PARKED, HELD or SKIPPED
 * @param attempt how often it was handed over
 * @param nextAt READY: not handed over again before
 * @param code why it was refused or is late
 * @param why an operator's reason
 * @param boardReference where it came to stand on the recipient's board
 * @param assignedAt when the hub decided on it
 * @param endedAt when it ended
 */
record DeliveryLine(UUID id, String applicationNumber, String recipient, long sequence, String reason, String state,
		int attempt, Instant nextAt, @Nullable String code, @Nullable String why, @Nullable String boardReference,
		Instant assignedAt, @Nullable Instant endedAt) {

	Cursor cursor() {
		return new Cursor(this.assignedAt, this.id);
	}

}
