package org.minwonhub.security.stamp;

import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * What a verified time stamp says: the bytes were there at this time.
 *
 * @param time by the authority's clock
 * @param signer the authority's certificate for time stamps
 * @param anchor the trusted certificate to which its chain leads
 * @param policy under which it stamps, an object identifier
 * @param revocation what is known of revocations
 */
public record Stamp(Instant time, X509Certificate signer, X509Certificate anchor, String policy,
		Revocation revocation) {

	/** Whether the certificates behind it are known not to be revoked. */
	public enum Revocation {

		/** Nobody gave revocation lists. */
		NOT_ASKED,
		/** The lists answer for all of them, and none takes the stamp away. */
		NOT_REVOKED,
		/** No list takes it away, but they do not answer for all of them. */
		UNKNOWN

	}

}
