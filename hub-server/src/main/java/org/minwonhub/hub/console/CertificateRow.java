package org.minwonhub.hub.console;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.EnrolledCertificate;

/**
 * A certificate with what is left of it.
 *
 * @param thumbprint SHA-256 of the certificate
 * @param trust how the hub came to trust it
 * @param notBefore its validity's beginning
 * @param notAfter its validity's end
 * @param revokedAt when it was revoked, if it was
 * @param days how many whole days are left; none for one that is over
 * @param good whether it speaks for its participant now
 */
record CertificateRow(String thumbprint, String trust, Instant notBefore, Instant notAfter, @Nullable Instant revokedAt,
		long days, boolean good) {

	static CertificateRow of(EnrolledCertificate certificate, Instant now) {
		boolean good = certificate.revokedAt() == null && now.isBefore(certificate.notAfter());
		return new CertificateRow(certificate.thumbprint(), certificate.trust().name(), certificate.notBefore(),
				certificate.notAfter(), certificate.revokedAt(), good ? daysLeft(certificate.notAfter(), now) : 0,
				good);
	}

	static long daysLeft(Instant end, Instant now) {
		return Math.max(0, Duration.between(now, end).toDays());
	}

}
