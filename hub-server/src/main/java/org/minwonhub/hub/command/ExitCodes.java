package org.minwonhub.hub.command;

/**
 * What the shell is told.
 */
final class ExitCodes {

	/** Done. */
	static final int DONE = 0;

	/** The hub refused; its answer says why. */
	static final int REFUSED = 1;

	/** The command line is wrong. */
	static final int USAGE = 2;

	/** The hub cannot be reached, or failed. */
	static final int UNREACHABLE = 3;

	private ExitCodes() {
	}

}
