package org.minwonhub.adapter.board;

/**
 * The board cannot be reached or is busy; the same call may succeed later.
 */
public class BoardUnavailableException extends RuntimeException {

	public BoardUnavailableException(String what, Throwable cause) {
		super(what, cause);
	}

}
