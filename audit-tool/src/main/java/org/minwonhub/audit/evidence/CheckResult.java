package org.minwonhub.audit.evidence;

/** What came out of one check of one message. */
enum CheckResult {

	/** It holds. */
	GOOD,
	/** It does not hold, or could not be said to. */
	BAD,
	/** There is nothing to check, or it was not asked for. */
	NONE;

	CheckResult and(CheckResult other) {
		return (this == BAD || other == BAD) ? BAD : this;
	}

}
