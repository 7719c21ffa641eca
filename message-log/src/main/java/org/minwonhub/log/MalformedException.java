package org.minwonhub.log;

/** A text or file that breaks its format; nothing in it was believed. */
public final class MalformedException extends LogException {

	public MalformedException(String message) {
		super(message);
	}

}
