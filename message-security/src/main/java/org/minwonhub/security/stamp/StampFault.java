package org.minwonhub.security.stamp;

/** What is wrong with a time stamp, by names that never change. */
public enum StampFault {

	/** It is no answer of a time-stamping authority (RFC 3161 section 2.4.2). */
	STAMP_MALFORMED,
	/** The authority refused to stamp. */
	STAMP_REFUSED,
	/** It stamps other bytes, or by another digest than SHA-256. */
	STAMP_OF_OTHER_BYTES,
	/** It answers another request. */
	STAMP_NOT_ASKED_FOR,
	/** It was not signed by the certificate that it names. */
	STAMP_NOT_SIGNED,
	/**
	 * Its signer's certificate is not for time stamps alone, or no trusted authority's.
	 */
	STAMP_NOT_TRUSTED,
	/**
	 * A certificate behind it was revoked before it stamped, or so that nothing it
	 * stamped counts.
	 */
	STAMP_REVOKED,
	/** Its time is not now. */
	STAMP_TIME_WRONG

}
