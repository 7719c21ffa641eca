package org.minwonhub.hub.fault;

/**
 * An act of an operator cannot be done. Each module has its own, with its codes; an
 * operator is told what stands under the code's name.
 */
public abstract class ActProblem extends RuntimeException {

	private final Enum<?> code;

	private final String subject;

	/**
	 * @param code what is wrong
	 * @param subject what was given: a name, a number; never a secret
	 */
	protected ActProblem(Enum<?> code, String subject) {
		super(code + ": " + subject);
		this.code = code;
		this.subject = subject;
	}

	public Enum<?> code() {
		return this.code;
	}

	public String subject() {
		return this.subject;
	}

}
