package org.minwonhub.hub.fault;

import java.util.List;

/**
 * A request is refused. The transaction around it is rolled back; the refusal itself is
 * logged where the caller is authenticated.
 */
public class Refused extends RuntimeException {

	private final FaultCode code;

	private final List<Violation> violations;

	/**
	 * @param code why
	 * @param violations where in the message; never with the content found
	 */
	public Refused(FaultCode code, Violation... violations) {
		super(code.name());
		this.code = code;
		this.violations = List.of(violations);
	}

	public FaultCode code() {
		return this.code;
	}

	public List<Violation> violations() {
		return this.violations;
	}

	/**
	 * @param path element names from the Body's child, with slashes
	 * @param message what is expected there, in plain English
	 */
	public record Violation(String path, String message) {
	}

}
