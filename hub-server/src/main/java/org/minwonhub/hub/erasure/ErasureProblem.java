package org.minwonhub.hub.erasure;

import org.minwonhub.hub.fault.ActProblem;

/**
 * An act on an erasure that cannot be done.
 */
public class ErasureProblem extends ActProblem {

	ErasureProblem(Code code, String subject) {
		super(code, subject);
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
