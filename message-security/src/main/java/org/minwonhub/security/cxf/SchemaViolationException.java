package org.minwonhub.security.cxf;

import java.util.List;

/**
 * A verified request that breaks its schema. Neither the message nor the violations quote
 * what was found.
 */
public final class SchemaViolationException extends Exception {

	private final transient List<Violation> violations;

	SchemaViolationException(List<Violation> violations) {
		super(violations.size() + " violations of the schema, the first at " + violations.get(0).path() + ": "
				+ violations.get(0).rule());
		this.violations = violations;
	}

	/** At least one and at most 20. */
	public List<Violation> violations() {
		return this.violations;
	}

	/**
	 * @param path the element as a path of names from the Body's child, for example
	 * {@code /SubmitComplaint/origin/generation}
	 * @param rule what is expected there
	 */
	public record Violation(String path, String rule) {
	}

}
