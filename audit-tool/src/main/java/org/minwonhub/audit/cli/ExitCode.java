package org.minwonhub.audit.cli;

/**
 * What the program ends with where it comes to no result; results have theirs in
 * {@link org.minwonhub.audit.report.Outcome}.
 */
final class ExitCode {

	/** The command line, a key, a policy or a state file is wrong. */
	static final int USAGE = 3;

	/** A file or an address cannot be read or written. */
	static final int IO = 4;

	private ExitCode() {
	}

}
