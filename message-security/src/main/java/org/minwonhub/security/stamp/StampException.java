package org.minwonhub.security.stamp;

import org.jspecify.annotations.Nullable;

/** A time stamp that proves nothing. */
public class StampException extends Exception {

	private final StampFault fault;

	StampException(StampFault fault, String found) {
		this(fault, found, null);
	}

	StampException(StampFault fault, String found, @Nullable Throwable cause) {
		super(fault + ": " + found, cause);
		this.fault = fault;
	}

	public StampFault fault() {
		return this.fault;
	}

}
