package org.minwonhub.hub.account;

/**
 * What a page or an act asks of who wants it.
 */
public enum Right {

	/** Nothing: the way in. */
	OPEN,
	/** An account, whatever its role. */
	SIGNED_IN,
	/** To look at participants, routing and deliveries. */
	LOOK,
	/** To look at messages and complaints: numbers, codes and times. */
	MESSAGES,
	/** To open content and take out evidence, for a reason that is kept. */
	CONTENT,
	/** To act on participants, routing and deliveries. */
	OPERATE,
	/** To judge what is to be erased. */
	ERASURE,
	/** To manage accounts. */
	ADMINISTER,
	/** Whoever may read the hub's data directory; no account has it. */
	COMMAND_LINE

}
