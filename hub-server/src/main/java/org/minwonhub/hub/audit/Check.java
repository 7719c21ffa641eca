package org.minwonhub.hub.audit;

/**
 * One thing that was checked about a message.
 *
 * @param name what was checked
 * @param state what came out
 * @param value what the check used or found, for a person to compare
 */
public record Check(Name name, State state, String value) {

	/** What is checked, in this order. */
	public enum Name {

		/** The sender's WS-Security signature over the stored envelope. */
		SIGNATURE,
		/** The signer's certificate as of the time of receipt. */
		CERTIFICATE,
		/** The log entry's commitment opens to the stored envelope. */
		ENVELOPE,
		/** The entry is included in the tree that the checkpoint heads. */
		PLACE,
		/** The checkpoint bears the log key's signature. */
		CHECKPOINT,
		/**
		 * The entry's time lies between two time stamps. Only where authorities are set.
		 */
		TIME

	}

	/** What came out. */
	public enum State {

		/** It holds. */
		GOOD,
		/** It does not hold. */
		BAD,
		/** No signed checkpoint promises the entry yet. */
		PENDING,
		/** The content was erased on legal grounds, so there is nothing to check. */
		ERASED

	}

	static Check of(Name name, boolean good, String value) {
		return new Check(name, good ? State.GOOD : State.BAD, value);
	}

}
