package org.minwonhub.hub.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What needs somebody's attention now.
 *
 * @param unrouted complaints that wait for an assignment
 * @param unroutedSince since when the longest of them waits
 * @param proposals changes that participants proposed for their entries
 * @param proposedSince since when the oldest of them waits
 * @param stopped deliveries that were refused or are held
 * @param waiting deliveries that have not ended
 * @param waitingSince since when the oldest of them waits
 * @param waitingFor who is to get that one
 * @param silent participants that were not heard for an hour
 * @param ending participants whose certificate ends within 30 days
 * @param states how many participants stand where
 */
record Overview(long unrouted, @Nullable Instant unroutedSince, long proposals, @Nullable Instant proposedSince,
		long stopped, long waiting, @Nullable Instant waitingSince, @Nullable String waitingFor,
		List<ParticipantRow> silent, List<Ending> ending, Map<String, Long> states) {

	/** Whether there is nothing to do. */
	boolean calm() {
		return this.unrouted == 0 && this.proposals == 0 && this.stopped == 0 && this.silent.isEmpty()
				&& this.ending.isEmpty();
	}

	/**
	 * @param participant whose certificate ends
	 * @param days whole days left
	 */
	record Ending(ParticipantRow participant, long days) {
	}

}
