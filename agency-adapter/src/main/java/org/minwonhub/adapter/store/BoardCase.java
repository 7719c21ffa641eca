package org.minwonhub.adapter.store;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.board.EntryKey;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.Kind;

/**
 * What the adapter has to do with one complaint.
 *
 * @param id its number here
 * @param kind how it came
 * @param handling as filed, where it was filed here
 * @param key its post on the board
 * @param generation the post's generation
 * @param complaintId the hub's identifier, once the receipt is there
 * @param applicationNumber 신청번호
 * @param legId the agency's own leg, where known
 * @param complaintKind the kind as filed
 * @param category the hub's category code
 * @param revision the complaint revision that the hub has
 * @param ownLeg whether this agency answers it
 * @param acceptanceQueued whether the acceptance is in the outbox or further
 */
public record BoardCase(long id, CaseKind kind, @Nullable Handling handling, EntryKey key, int generation,
		@Nullable String complaintId, @Nullable String applicationNumber, @Nullable String legId, Kind complaintKind,
		@Nullable String category, int revision, boolean ownLeg, boolean acceptanceQueued) {

	/** How a complaint came. */
	public enum CaseKind {

		/** Filed on this board. */
		FILED,
		/** Received to be handled. */
		RECEIVED,
		/** Received to be shown. */
		COPY

	}

	/** Whether this participant may amend it and ask further. */
	public boolean filedHere() {
		return this.kind == CaseKind.FILED;
	}

}
