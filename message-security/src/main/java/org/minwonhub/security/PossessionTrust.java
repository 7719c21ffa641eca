package org.minwonhub.security;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * Trusts every certificate that is valid at the time: the signature proves possession of
 * the key and nothing else. Only for enrolment, where a one-time token says the rest.
 */
public final class PossessionTrust implements SignerTrust {

	@Override
	public void check(X509Certificate signer, List<X509Certificate> sent, Instant at) throws SecurityRefusal {
		Validity.require(signer, at);
	}

}
