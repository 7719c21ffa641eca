package org.minwonhub.hub.mailbox;

/**
 * Where a delivery stands. DONE and SKIPPED let the next one of the same recipient and
 * complaint through; all others hold it back.
 */
public enum DeliveryState {

	/** An earlier one of the same recipient and complaint has not ended. */
	QUEUED,
	/** To be handed over, or handed over and not yet acknowledged. */
	READY,
	/** Acknowledged as processed. */
	DONE,
	/** Refused by its recipient, or never taken: the integration centre decides. */
	PARKED,
	/** Held back by the integration centre. */
	HELD,
	/** Given up by the integration centre, with a reason. */
	SKIPPED

}
