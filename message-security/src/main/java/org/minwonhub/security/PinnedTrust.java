package org.minwonhub.security;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Trusts the certificates that were agreed upon one by one, while they are valid. For an
 * adapter that knows its hub, and for an auditor's list.
 */
public final class PinnedTrust implements SignerTrust {

	private final Set<String> thumbprints;

	/**
	 * @param thumbprints as {@link Thumbprints#sha256} makes them
	 */
	public PinnedTrust(Set<String> thumbprints) {
		this.thumbprints = Set.copyOf(thumbprints);
	}

	@Override
	public void check(X509Certificate signer, List<X509Certificate> sent, Instant at) throws SecurityRefusal {
		if (!this.thumbprints.contains(Thumbprints.sha256(signer))) {
			throw new SecurityRefusal(RefusalCode.SIGNER_UNKNOWN, "the signer's certificate is not one of those known");
		}
		Validity.require(signer, at);
	}

}
