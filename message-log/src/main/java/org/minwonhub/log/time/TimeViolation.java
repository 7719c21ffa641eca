package org.minwonhub.log.time;

import java.time.Instant;

/**
 * An entry's time that another clock contradicts.
 *
 * @param kind in which direction
 * @param bound what the entry's time had to keep to, tolerances apart
 */
public record TimeViolation(Kind kind, Instant bound) {

	/** Which way the time is wrong. */
	public enum Kind {

		/** The entry claims a time at which it was already seen. */
		TOO_LATE,
		/** The entry claims a time long before the log was seen without it. */
		TOO_EARLY

	}

}
