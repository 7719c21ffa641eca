package org.minwonhub.hub.uddi;

/**
 * An act on an account that cannot be done.
 */
public class PublisherProblem extends RuntimeException {

	private final Code code;

	private final String subject;

	PublisherProblem(Code code, String subject) {
		super(code + ": " + subject);
		this.code = code;
		this.subject = subject;
	}

	public Code code() {
		return this.code;
	}

	/** What was given: an account's name, a participant. */
	public String subject() {
		return this.subject;
	}

	/** What is wrong. */
	public enum Code {

		/** Not 3 to 64 of a-z, 0-9, dot, hyphen and underscore. */
		PUBLISHER_NAME_INVALID,
		/** The name was given before. */
		PUBLISHER_EXISTS,
		/** No open account of that name. */
		PUBLISHER_UNKNOWN,
		/** Nobody of that URI is registered. */
		PARTICIPANT_UNKNOWN,
		/** A suspended or retired participant gets no account. */
		PARTICIPANT_STATE_FORBIDS

	}

}
