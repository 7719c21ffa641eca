package org.minwonhub.adapter.store;

/**
 * The adapter's data store cannot be opened.
 */
public class StoreException extends Exception {

	/** Why. */
	public enum Reason {

		/** Another process, most likely a second adapter, has it open. */
		IN_USE,
		/** The password does not open it. */
		WRONG_PASSWORD,
		/** Anything else: rights, disk, damage. */
		UNREADABLE

	}

	private final Reason reason;

	StoreException(Reason reason, String what, Throwable cause) {
		super(what, cause);
		this.reason = reason;
	}

	public Reason reason() {
		return this.reason;
	}

}
