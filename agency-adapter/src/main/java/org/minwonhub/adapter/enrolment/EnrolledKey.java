package org.minwonhub.adapter.enrolment;

import java.security.cert.X509Certificate;
import java.time.Instant;

import org.minwonhub.security.SigningIdentity;

/**
 * A key that the hub knows.
 *
 * @param participant whose it is
 * @param identity the key and its certificate
 * @param authority the hub's certification authority
 * @param renewFrom from when to ask for the next certificate
 * @param ownCertificate whether the certificate is the agency's own, which the hub cannot
 * renew
 */
public record EnrolledKey(String participant, SigningIdentity identity, X509Certificate authority, Instant renewFrom,
		boolean ownCertificate) {
}
