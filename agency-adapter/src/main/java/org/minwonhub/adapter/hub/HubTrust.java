package org.minwonhub.adapter.hub;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

import org.minwonhub.security.CertificateUri;
import org.minwonhub.security.PkixTrust;
import org.minwonhub.security.RefusalCode;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.SignerTrust;

/**
 * Trusts the hub itself: issued by its authority, and for the hub's name. Participants'
 * certificates come from the same authority and must not pass for the hub's.
 */
public final class HubTrust implements SignerTrust {

	/** The hub's name in the exchange. */
	public static final String HUB = "urn:hub:minwon";

	private final PkixTrust chain;

	public HubTrust(X509Certificate authority) {
		this.chain = new PkixTrust(List.of(authority), List.of(), List.of());
	}

	@Override
	public void check(X509Certificate signer, List<X509Certificate> sent, Instant at) throws SecurityRefusal {
		this.chain.check(signer, sent, at);
		if (!CertificateUri.names(signer, HUB)) {
			throw new SecurityRefusal(RefusalCode.SIGNER_UNTRUSTED, "the certificate does not speak for the hub");
		}
	}

}
