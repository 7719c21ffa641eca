package org.minwonhub.hub.account;

/**
 * What an account is there for.
 */
public enum Role {

	/** Manages accounts. */
	ADMINISTRATOR,
	/** 통합민원처리센터: acts on participants, routing and deliveries. */
	OPERATOR,
	/** 감사: messages and what proves them; changes nothing. */
	AUDITOR,
	/** 개인정보 보호책임자: judges what is to be erased. */
	PRIVACY_OFFICER,
	/** Looks, and sees no content. */
	READER;

	/** The one table of who may do what. */
	boolean may(Right right) {
		return switch (right) {
			case OPEN, SIGNED_IN, LOOK, MESSAGES -> true;
			case CONTENT -> this == OPERATOR || this == AUDITOR || this == PRIVACY_OFFICER;
			case OPERATE -> this == OPERATOR;
			case ERASURE -> this == PRIVACY_OFFICER;
			case ADMINISTER -> this == ADMINISTRATOR;
			case COMMAND_LINE -> false;
		};
	}

}
