package org.minwonhub.hub.operations;

import org.minwonhub.hub.fault.ActProblem;

/**
 * An operator's request cannot be done.
 */
public class OperationProblem extends ActProblem {

	/**
	 * @param problem what is wrong
	 * @param subject what was given: a number, a name of a state; the texts show it
	 */
	public OperationProblem(Problem problem, String subject) {
		super(problem, subject);
	}

}
