package org.minwonhub.security;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * Decides whether a certificate may speak in the exchange at a given time. Called after
 * the signature itself was found good, so an implementation judges the certificate and
 * nothing else.
 */
@FunctionalInterface
public interface SignerTrust {

	/**
	 * @param signer the certificate whose key made the signature
	 * @param sent further certificates that came with the message, untrusted; may be
	 * empty
	 * @param at the time for which to judge validity and revocation
	 * @throws SecurityRefusal with a code that says what is wrong with the certificate
	 */
	void check(X509Certificate signer, List<X509Certificate> sent, Instant at) throws SecurityRefusal;

}
