package org.minwonhub.adapter.store;

import java.sql.SQLException;

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

	private final int code;

	StoreException(Reason reason, String what, SQLException cause) {
		super(what, cause);
		this.reason = reason;
		this.code = cause.getErrorCode();
	}

	public Reason reason() {
		return this.reason;
	}

	/** H2's error code, by which its cause can be looked up. */
	public int code() {
		return this.code;
	}

}
