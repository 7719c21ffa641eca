package org.minwonhub.hub.operations;

/**
 * An operator's request cannot be done.
 */
public class OperationProblem extends RuntimeException {

	private final Problem problem;

	private final String subject;

	/**
	 * @param problem what is wrong
	 * @param subject what was given: a number, a name of a state; the texts show it
	 */
	public OperationProblem(Problem problem, String subject) {
		super(problem + ": " + subject);
		this.problem = problem;
		this.subject = subject;
	}

	Problem problem() {
		return this.problem;
	}

	String subject() {
		return this.subject;
	}

}
