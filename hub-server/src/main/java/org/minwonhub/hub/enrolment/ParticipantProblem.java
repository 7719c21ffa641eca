package org.minwonhub.hub.enrolment;

import org.minwonhub.hub.fault.ActProblem;

/**
 * An act on the directory that cannot be done.
 */
public class ParticipantProblem extends ActProblem {

	ParticipantProblem(Code code, String subject) {
		super(code, subject);
	}

	/** What is wrong. */
	public enum Code {

		/** Neither {@code urn:agency:} with seven characters nor {@code urn:partner:}. */
		URI_INVALID,
		/** A name is empty or longer than 200 characters. */
		NAME_INVALID,
		/** Not a code of the category scheme. */
		CATEGORY_UNKNOWN,
		/** Not ten digits. */
		REGION_INVALID,
		/** Nobody of that URI is registered. */
		PARTICIPANT_UNKNOWN,
		/** The participant's state does not allow it. */
		PARTICIPANT_STATE_FORBIDS,
		/** It belongs to itself, or to one that belongs to it. */
		PARENT_INVALID,
		/** No such certificate is enrolled. */
		CERTIFICATE_UNKNOWN

	}

}
