package org.minwonhub.hub.operations;

import org.minwonhub.hub.fault.ActProblem;

import org.springframework.http.HttpStatus;

/**
 * What an operator may be told. Each has three sentences in the bundle
 * {@code operations}: what happened, why, what to do.
 */
public enum Problem {

	/** The request carried no token, or not this hub's. */
	TOKEN_WRONG(HttpStatus.UNAUTHORIZED),
	/** The account's role does not allow it. */
	NOT_ALLOWED(HttpStatus.FORBIDDEN),
	/** A page elsewhere made the browser send it. */
	FORM_FOREIGN(HttpStatus.FORBIDDEN),
	/** There are accounts: whose page is to be opened? */
	PAGE_WANTS_NAME(HttpStatus.CONFLICT),
	/** See {@link org.minwonhub.hub.account.AccountProblem.Code}. */
	LINK_OVER(HttpStatus.UNAUTHORIZED),
	/** See there. */
	ACCOUNT_NAME_INVALID(HttpStatus.BAD_REQUEST),
	/** See there. */
	ACCOUNT_EXISTS(HttpStatus.CONFLICT),
	/** See there. */
	ACCOUNT_UNKNOWN(HttpStatus.NOT_FOUND),
	/** See there. */
	ACCOUNT_CLOSED(HttpStatus.CONFLICT),
	/** See there. */
	ACCOUNT_AGENCY_INVALID(HttpStatus.BAD_REQUEST),
	/** See there. */
	ACCOUNT_LAST_ADMINISTRATOR(HttpStatus.CONFLICT),
	/** See there. */
	PASSWORD_LENGTH(HttpStatus.BAD_REQUEST),
	/** There is no such page. */
	PAGE_UNKNOWN(HttpStatus.NOT_FOUND),
	/** The hub runs, its database does not. */
	DATABASE_SILENT(HttpStatus.SERVICE_UNAVAILABLE),
	/** Something in the request is missing or has the wrong form. */
	REQUEST_INVALID(HttpStatus.BAD_REQUEST),
	/** See {@link org.minwonhub.hub.enrolment.ParticipantProblem.Code}. */
	URI_INVALID(HttpStatus.BAD_REQUEST),
	/** See there. */
	NAME_INVALID(HttpStatus.BAD_REQUEST),
	/** See there. */
	CATEGORY_UNKNOWN(HttpStatus.BAD_REQUEST),
	/** See there. */
	REGION_INVALID(HttpStatus.BAD_REQUEST),
	/** See there. */
	PARTICIPANT_UNKNOWN(HttpStatus.NOT_FOUND),
	/** See there. */
	PARTICIPANT_STATE_FORBIDS(HttpStatus.CONFLICT),
	/** See there. */
	PARENT_INVALID(HttpStatus.BAD_REQUEST),
	/** See there. */
	CERTIFICATE_UNKNOWN(HttpStatus.NOT_FOUND),
	/** No complaint with this number. */
	COMPLAINT_UNKNOWN(HttpStatus.NOT_FOUND),
	/** The complaint does not wait for an assignment, or there is none. */
	NOT_UNROUTED(HttpStatus.NOT_FOUND),
	/** No live agency of that name. */
	AGENCY_UNKNOWN(HttpStatus.NOT_FOUND),
	/** No delivery with this id. */
	DELIVERY_UNKNOWN(HttpStatus.NOT_FOUND),
	/** No message with this id. */
	MESSAGE_UNKNOWN(HttpStatus.NOT_FOUND),
	/** The stored content was altered. */
	CONTENT_ALTERED(HttpStatus.CONFLICT),
	/** The content was erased on legal grounds. */
	CONTENT_ERASED(HttpStatus.GONE),
	/** More is asked for than one evidence file holds. */
	EVIDENCE_TOO_LARGE(HttpStatus.CONFLICT),
	/** No signed checkpoint promises the message yet. */
	PROOF_PENDING(HttpStatus.CONFLICT),
	/** The state does not allow the act. */
	STATE_FORBIDS(HttpStatus.CONFLICT),
	/** A state of complaints to filter by that does not exist. */
	STATE_UNKNOWN(HttpStatus.BAD_REQUEST),
	/** A state of deliveries to filter by that does not exist. */
	DELIVERY_STATE_UNKNOWN(HttpStatus.BAD_REQUEST),
	/** Not a date. */
	DATE_INVALID(HttpStatus.BAD_REQUEST),
	/** Not a time. */
	TIME_INVALID(HttpStatus.BAD_REQUEST),
	/** Not a cursor of an earlier page. */
	CURSOR_INVALID(HttpStatus.BAD_REQUEST),
	/** The log has no key or checkpoint yet. */
	LOG_EMPTY(HttpStatus.CONFLICT),
	/** No checkpoint has the quorum of witnesses yet. */
	LOG_NOT_WITNESSED(HttpStatus.CONFLICT),
	/** More witnesses are wanted than there are. */
	LOG_QUORUM_TOO_LARGE(HttpStatus.CONFLICT),
	/** No open report of a witness with this number. */
	LOG_REPORT_UNKNOWN(HttpStatus.NOT_FOUND),
	/** See {@link org.minwonhub.hub.erasure.ErasureProblem.Code}. */
	ERASURE_UNKNOWN(HttpStatus.NOT_FOUND),
	/** See there. */
	ERASURE_BASIS_UNKNOWN(HttpStatus.BAD_REQUEST),
	/** See there. */
	ERASURE_EXISTS(HttpStatus.CONFLICT),
	/** See there. */
	ERASURE_DECIDED(HttpStatus.CONFLICT),
	/** See there. */
	ERASURE_SAME_PERSON(HttpStatus.CONFLICT),
	/** See there. */
	ERASURE_HELD(HttpStatus.CONFLICT),
	/** See there. */
	HOLD_UNKNOWN(HttpStatus.NOT_FOUND),
	/** No message that is missing after a restore has this id. */
	NOT_MISSING(HttpStatus.NOT_FOUND),
	/** No time-stamping authority is set. */
	LOG_STAMPS_OFF(HttpStatus.CONFLICT),
	/** No authority gave a stamp. */
	LOG_NOT_STAMPED(HttpStatus.CONFLICT),
	/** See {@link org.minwonhub.hub.uddi.PublisherProblem.Code}. */
	PUBLISHER_NAME_INVALID(HttpStatus.BAD_REQUEST),
	/** See there. */
	PUBLISHER_EXISTS(HttpStatus.CONFLICT),
	/** See there. */
	PUBLISHER_UNKNOWN(HttpStatus.NOT_FOUND),
	/** No open proposal with this number. */
	PROPOSAL_UNKNOWN(HttpStatus.NOT_FOUND),
	/** Somebody else has a key of the proposal by now. */
	PROPOSAL_KEY_TAKEN(HttpStatus.CONFLICT),
	/** The act wants a reason of 1 to 300 characters. */
	WHY_INVALID(HttpStatus.BAD_REQUEST);

	private final HttpStatus status;

	Problem(HttpStatus status) {
		this.status = status;
	}

	static Problem of(ActProblem problem) {
		return valueOf(problem.code().name());
	}

	HttpStatus status() {
		return this.status;
	}

}
