package org.minwonhub.hub.command;

/**
 * A command could not be done: what happened, why, and what to do.
 */
class CommandFailure extends RuntimeException {

	private final int exitCode;

	CommandFailure(int exitCode, String what, String why, String next) {
		super(what + "\n" + why + "\n" + next);
		this.exitCode = exitCode;
	}

	int exitCode() {
		return this.exitCode;
	}

}
