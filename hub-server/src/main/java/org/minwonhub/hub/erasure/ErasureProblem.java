package org.minwonhub.hub.erasure;

/**
 * An act on an erasure that cannot be done.
 */
public class ErasureProblem extends RuntimeException {

	private final Code code;

	private final String subject;

	ErasureProblem(Code code, String subject) {
		super(code + ": " + subject);
		this.code = code;
		this.subject = subject;
	}

	public Code code() {
		return this.code;
	}

	/** A number or an account's name. */
	public String subject() {
		return this.subject;
	}

	/** What is wrong. */
	public enum Code {

		/** No request with this number. */
		ERASURE_UNKNOWN,
		/** Not a basis of the list. */
		ERASURE_BASIS_UNKNOWN,
		/** A request waits already, or the content was erased. */
		ERASURE_EXISTS,
		/** Somebody has decided it already. */
		ERASURE_DECIDED,
		/** Who requested it cannot approve it. */
		ERASURE_SAME_PERSON,
		/** A legal hold stands. */
		ERASURE_HELD,
		/** No legal hold stands. */
		HOLD_UNKNOWN

	}

}
