package org.minwonhub.log;

/**
 * What was read is not what it should be. Its message says what is wrong and where, and
 * quotes nothing from entries.
 */
public abstract class LogException extends Exception {

	private final String problem;

	protected LogException(String problem) {
		super(problem);
		this.problem = problem;
	}

	@Override
	public String getMessage() {
		return this.problem;
	}

}
