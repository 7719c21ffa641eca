package org.minwonhub.hub.complaint;

/**
 * Where one agency's share of a complaint stands.
 */
public enum LegState {

	/** Opened; the agency does not have it yet. */
	FILED,
	/** On the agency's board. */
	DELIVERED,
	/** 접수: accepted by the agency. */
	ACCEPTED,
	/** Being handled. */
	IN_PROGRESS,
	/** 답변: finally answered. */
	ANSWERED,
	/** 이송 asked for; ends when another agency accepts. */
	TRANSFER_REQUESTED,
	/** Accepted by another agency. */
	TRANSFERRED,
	/** 취하: withdrawn by the petitioner. */
	WITHDRAWN,
	/** Ended in another way. */
	CLOSED;

	/** Whether the agency still has something to do or to say. */
	boolean live() {
		return this != TRANSFERRED && this != WITHDRAWN && this != CLOSED;
	}

}
