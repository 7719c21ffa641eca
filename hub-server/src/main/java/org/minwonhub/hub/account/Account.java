package org.minwonhub.hub.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A person who may use the pages.
 *
 * @param name what stands in the log wherever this person acts
 * @param role what the account is there for
 * @param agency the one agency that an auditor sees; {@code null} for all
 * @param state whether it may be used
 * @param createdAt when it was made
 */
public record Account(String name, Role role, @Nullable String agency, State state, Instant createdAt) {

	/** The name of the request attribute that carries the account of who asks. */
	public static final String ATTRIBUTE = "org.minwonhub.hub.account";

	/** Whether an account may be used. */
	public enum State {

		/** Has a link, and no password yet. */
		INVITED,
		/** May sign in. */
		OPEN,
		/** Was ended for good. */
		CLOSED

	}

	/**
	 * Whether it may do this. Who audits one agency sees its messages, and nothing of the
	 * others.
	 */
	public boolean may(Right right) {
		return this.role.may(right) && !(this.agency != null && right == Right.LOOK);
	}

}
