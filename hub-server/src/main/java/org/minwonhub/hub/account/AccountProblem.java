package org.minwonhub.hub.account;

import org.minwonhub.hub.fault.ActProblem;

/**
 * An act on accounts that cannot be done.
 */
public class AccountProblem extends ActProblem {

	AccountProblem(Code code, String subject) {
		super(code, subject);
	}

	/** What is wrong. */
	public enum Code {

		/** Not 3 to 32 small letters, digits, dots and hyphens. */
		ACCOUNT_NAME_INVALID,
		/** The name is taken, perhaps by a closed account: no name serves two people. */
		ACCOUNT_EXISTS,
		/** Nobody has that name. */
		ACCOUNT_UNKNOWN,
		/** It was closed. */
		ACCOUNT_CLOSED,
		/** Only auditors are bound to one agency, and it must be registered. */
		ACCOUNT_AGENCY_INVALID,
		/** The last administrator would be gone. */
		ACCOUNT_LAST_ADMINISTRATOR,
		/** Shorter than 12 characters, or longer than 200. */
		PASSWORD_LENGTH,
		/** The link was used, has ended, or was never given. */
		LINK_OVER

	}

}
