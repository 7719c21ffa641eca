package org.minwonhub.audit.report;

/** What a command comes to; its exit code is part of the contract. */
public enum Outcome {

	/** Everything that was asked was checked and holds. */
	VERIFIED(0),

	/** Nothing is wrong, but something that is needed to say so is missing. */
	INCOMPLETE(2),

	/** Something does not hold: altered, removed, forged, or two histories. */
	NOT_VERIFIED(1);

	private final int exitCode;

	Outcome(int exitCode) {
		this.exitCode = exitCode;
	}

	public int exitCode() {
		return this.exitCode;
	}

	/** The worse of the two. */
	Outcome and(Outcome other) {
		return (compareTo(other) >= 0) ? this : other;
	}

}
