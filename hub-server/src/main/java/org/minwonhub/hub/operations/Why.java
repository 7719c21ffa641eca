package org.minwonhub.hub.operations;

import org.jspecify.annotations.Nullable;

/**
 * An operator's reason, one line for the record.
 *
 * @param why the reason
 */
public record Why(@Nullable String why) {

	private static final int LONGEST = 300;

	public String required() {
		if (this.why == null || this.why.isBlank() || this.why.length() > LONGEST) {
			throw new OperationProblem(Problem.WHY_INVALID, "");
		}
		return this.why.strip();
	}

}
