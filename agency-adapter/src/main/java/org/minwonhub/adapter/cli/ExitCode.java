package org.minwonhub.adapter.cli;

/**
 * What the command line ends with; part of its contract, printed by {@code --help}.
 */
final class ExitCode {

	static final int OK = 0;

	/** Something needs attention: a failed check, a stuck message, a trouble. */
	static final int NOT_WELL = 1;

	static final int USAGE = 2;

	static final int CONFIGURATION = 3;

	static final int NOT_ENROLLED = 4;

	/** The store is open in another process, or cannot be opened. */
	static final int STORE = 5;

	/** The hub refused or cannot be reached. */
	static final int HUB = 6;

	static final int BOARD = 7;

	private ExitCode() {
	}

}
