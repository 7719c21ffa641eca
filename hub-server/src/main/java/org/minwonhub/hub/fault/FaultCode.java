package org.minwonhub.hub.fault;

/**
 * Every code that a HubFault can carry, beside those of
 * {@link org.minwonhub.security.RefusalCode}. Names never change; texts stand in the
 * bundle {@code faults}.
 */
public enum FaultCode {

	/** The Body does not match the schema; violations say where. */
	SCHEMA_INVALID(Side.CALLER, false),
	/** The SOAPAction or Body names no operation of this service. */
	OPERATION_UNKNOWN(Side.CALLER, false),
	/** The signer is enrolled for another participant than messageHeader/from says. */
	SENDER_MISMATCH(Side.CALLER, false),
	/** messageHeader/to does not name this hub. */
	NOT_ADDRESSED_TO_HUB(Side.CALLER, false),
	/** The participant is suspended or has left. */
	PARTICIPANT_SUSPENDED(Side.CALLER, false),
	/** The message id was accepted before with other content. */
	MESSAGE_ID_REUSED(Side.CALLER, false),
	/** The id of a query or service call was used before. */
	REPLAYED(Side.CALLER, false),
	/** The origin was filed before under another message id. */
	ORIGIN_ALREADY_FILED(Side.CALLER, false),
	/** No complaint with this id or number that the caller may see. */
	COMPLAINT_UNKNOWN(Side.CALLER, false),
	/** The caller has no leg that fits. */
	LEG_UNKNOWN(Side.CALLER, false),
	/** The operation is not allowed in the leg's or complaint's present state. */
	STATE_FORBIDS(Side.CALLER, false),
	/** The caller's part in the complaint does not allow the operation. */
	NOT_PERMITTED(Side.CALLER, false),
	/** The base revision is not the present one. */
	STALE_REVISION(Side.CALLER, false),
	/** No such answer in this complaint. */
	ANSWER_UNKNOWN(Side.CALLER, false),
	/** addressedTo or toAgency names no live agency. */
	AGENCY_UNKNOWN(Side.CALLER, false),
	/** handling and addressedTo, or kind and petitionType, contradict each other. */
	CONTENT_CONTRADICTS(Side.CALLER, false),
	/** The category is not in the scheme. */
	CATEGORY_UNKNOWN(Side.CALLER, false),
	/** Inline attachments over 1 MB in total, or an attachment over its limit. */
	ATTACHMENT_TOO_LARGE(Side.CALLER, false),
	/** Bytes, size and name of an attachment do not match. */
	ATTACHMENT_MISMATCH(Side.CALLER, false),
	/**
	 * The message names a part that was not put, or not to its end: put it, then send
	 * again.
	 */
	ATTACHMENT_MISSING(Side.CALLER, true),
	/** The part was erased on legal grounds. */
	ATTACHMENT_ERASED(Side.CALLER, false),
	/** No such delivery for this caller. */
	DELIVERY_UNKNOWN(Side.CALLER, false),
	/** No accepted message of the caller with this id. */
	MESSAGE_UNKNOWN(Side.CALLER, false),
	/** No signed checkpoint promises the entry yet. */
	PROOF_PENDING(Side.HUB, true),
	/**
	 * What was brought back is not what was exchanged then, or this hub lacks nothing.
	 */
	RESENT_MESSAGE_INVALID(Side.CALLER, false),
	/** The complaint's content was erased on legal grounds; it takes no more messages. */
	COMPLAINT_ERASED(Side.CALLER, false),
	/** A legal hold keeps everything of the complaint. */
	COMPLAINT_HELD(Side.CALLER, false),
	/** The cursor was not given by this hub. */
	CURSOR_INVALID(Side.CALLER, false),
	/** The enrolment token is wrong, used with another key, or over. */
	TOKEN_INVALID(Side.CALLER, false),
	/** The certificate request or certificate cannot be enrolled. */
	KEY_UNSUITABLE(Side.CALLER, false),
	/** Too many requests that could not be verified; told with HTTP 429, unsigned. */
	RATE_LIMITED(Side.CALLER, true),
	/** The hub cannot commit now. */
	TEMPORARILY_UNAVAILABLE(Side.HUB, true),
	/** A defect of the hub. */
	INTERNAL(Side.HUB, true);

	/** Where a cause lies. */
	public enum Side {

		CALLER, HUB

	}

	private final Side side;

	private final boolean retryable;

	FaultCode(Side side, boolean retryable) {
		this.side = side;
		this.retryable = retryable;
	}

	public Side side() {
		return this.side;
	}

	public boolean retryable() {
		return this.retryable;
	}

}
