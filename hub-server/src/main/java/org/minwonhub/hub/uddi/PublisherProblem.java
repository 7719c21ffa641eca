package org.minwonhub.hub.uddi;

import org.minwonhub.hub.fault.ActProblem;

/**
 * An act on an account that cannot be done.
 */
public class PublisherProblem extends ActProblem {

	PublisherProblem(Code code, String subject) {
		super(code, subject);
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
