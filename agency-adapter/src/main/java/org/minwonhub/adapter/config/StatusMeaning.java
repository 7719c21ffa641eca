package org.minwonhub.adapter.config;

/**
 * What a board's status means for the leg.
 */
public enum StatusMeaning {

	/** Nothing to tell: filed, waiting. */
	NEW,
	/** 접수: the agency accepted it. */
	ACCEPTED,
	/** 처리 중. */
	IN_PROGRESS,
	/** The answer itself says it. */
	ANSWERED

}
