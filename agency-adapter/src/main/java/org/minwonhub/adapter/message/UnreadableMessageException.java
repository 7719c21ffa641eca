package org.minwonhub.adapter.message;

/**
 * XML that is not the message it should be. The text names elements, never content.
 */
public class UnreadableMessageException extends Exception {

	UnreadableMessageException(String what) {
		super(what);
	}

	UnreadableMessageException(String what, Throwable cause) {
		super(what, cause);
	}

}
