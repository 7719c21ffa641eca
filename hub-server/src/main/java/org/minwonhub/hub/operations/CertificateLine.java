package org.minwonhub.hub.operations;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.EnrolledCertificate;

/**
 * A participant's certificate, as an operator sees it.
 *
 * @param thumbprint SHA-256 of the certificate
 * @param trust how the hub came to trust it
 * @param notBefore its validity's beginning
 * @param notAfter its validity's end
 * @param enrolledAt when it was enrolled
 * @param revokedAt when it was revoked, if it was
 */
record CertificateLine(String thumbprint, String trust, Instant notBefore, Instant notAfter, Instant enrolledAt,
		@Nullable Instant revokedAt) {

	static CertificateLine of(EnrolledCertificate certificate) {
		return new CertificateLine(certificate.thumbprint(), certificate.trust().name(), certificate.notBefore(),
				certificate.notAfter(), certificate.enrolledAt(), certificate.revokedAt());
	}

}
