package org.minwonhub.audit.source;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.minwonhub.security.CertificateUri;
import org.minwonhub.security.PinnedTrust;
import org.minwonhub.security.PkixTrust;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.SignerTrust;
import org.minwonhub.security.Thumbprints;

/**
 * Trusts one participant and nobody else: a certificate that names it, by an authority;
 * or one that the auditor named.
 */
final class ParticipantTrust implements SignerTrust {

	private final String participant;

	private final List<X509Certificate> authorities;

	private final Set<String> own;

	ParticipantTrust(String participant, Collection<X509Certificate> authorities, Collection<X509Certificate> own) {
		this.participant = participant;
		this.authorities = List.copyOf(authorities);
		this.own = new HashSet<>(own.stream().map(Thumbprints::sha256).toList());
	}

	/** Whether nothing was given by which anybody could be trusted. */
	boolean isNobody() {
		return this.authorities.isEmpty() && this.own.isEmpty();
	}

	@Override
	public void check(X509Certificate signer, List<X509Certificate> sent, Instant at) throws SecurityRefusal {
		boolean named = !this.authorities.isEmpty() && CertificateUri.names(signer, this.participant);
		SignerTrust trust = (named && !this.own.contains(Thumbprints.sha256(signer)))
				? new PkixTrust(this.authorities, List.of(), List.of()) : new PinnedTrust(this.own);
		trust.check(signer, sent, at);
	}

}
