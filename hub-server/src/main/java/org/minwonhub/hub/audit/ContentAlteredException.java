package org.minwonhub.hub.audit;

/**
 * The stored form of a message was altered: there is nothing to hand out, and somebody
 * must find out who did it.
 */
public class ContentAlteredException extends RuntimeException {

	ContentAlteredException(String message) {
		super("The stored form of " + message + " was altered");
	}

}
