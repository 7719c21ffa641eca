package org.minwonhub.security;

import java.util.List;

/**
 * A message that breaks its schema. Neither the exception nor its violations quote what
 * was found.
 */
public final class SchemaViolationException extends Exception {

	private final transient List<Violation> violations;

	SchemaViolationException(List<Violation> violations) {
		super(violations.size() + " violations of the schema, the first at " + violations.get(0).path() + ": "
				+ violations.get(0).rule());
		this.violations = List.copyOf(violations);
	}

	/** In document order, at least one and at most 20. */
	public List<Violation> violations() {
		return this.violations;
	}

	/**
	 * One place and what is wrong there.
	 *
	 * @param path names from the Body's child on, for example
	 * {@code /SubmitComplaint/origin/generation}; of several brothers of one name, which
	 * one in brackets
	 * @param rule what is expected there, in English
	 */
	public record Violation(String path, String rule) {
	}

}
