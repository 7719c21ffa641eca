package org.minwonhub.hub.mailbox;

/**
 * Why a recipient gets a delivery, as Assignment/reason has it.
 */
public enum Reason {

	/** A new leg to handle. */
	ASSIGNED,
	/** A leg passed on by another agency. */
	TRANSFERRED,
	/** To show, not to handle. */
	COPY,
	/** Something happened to a complaint that the recipient holds. */
	UPDATE

}
