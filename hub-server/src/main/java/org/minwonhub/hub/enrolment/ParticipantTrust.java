package org.minwonhub.hub.enrolment;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

import org.minwonhub.registry.Directory;
import org.minwonhub.registry.EnrolledCertificate;
import org.minwonhub.security.RefusalCode;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.SignerTrust;
import org.minwonhub.security.Thumbprints;
import org.minwonhub.security.Validity;

/**
 * Who may speak to the hub now: the holders of enrolled certificates. A certificate of
 * the same authority that is not enrolled is nobody's. Any revocation counts at once,
 * whatever the time asked for, so that no clock can delay it.
 */
public class ParticipantTrust implements SignerTrust {

	private final Directory directory;

	ParticipantTrust(Directory directory) {
		this.directory = directory;
	}

	@Override
	public void check(X509Certificate signer, List<X509Certificate> sent, Instant at) throws SecurityRefusal {
		EnrolledCertificate enrolled = this.directory.certificate(Thumbprints.sha256(signer))
			.orElseThrow(() -> new SecurityRefusal(RefusalCode.SIGNER_UNKNOWN, "the certificate is not enrolled"));
		if (enrolled.revokedAt() != null) {
			throw new SecurityRefusal(RefusalCode.CERTIFICATE_REVOKED, "the certificate was revoked");
		}
		Validity.require(signer, at);
	}

}
