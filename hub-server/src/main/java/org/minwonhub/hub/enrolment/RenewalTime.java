package org.minwonhub.hub.enrolment;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/**
 * From when a certificate should be replaced: after two thirds of its life, so that a
 * third remains for old and new beside each other.
 */
final class RenewalTime {

	private RenewalTime() {
	}

	static Instant of(X509Certificate certificate) {
		Instant end = certificate.getNotAfter().toInstant();
		Duration life = Duration.between(certificate.getNotBefore().toInstant(), end);
		return end.minus(life.dividedBy(3));
	}

}
