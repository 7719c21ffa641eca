package org.minwonhub.adapter.enrolment;

import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.security.auth.x500.X500Principal;

import org.minwonhub.security.CertificateRequest;
import org.minwonhub.security.CertificateUri;
import org.minwonhub.security.Certificates;
import org.minwonhub.security.KeyFiles;
import org.minwonhub.security.PkixTrust;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.SigningIdentity;

/**
 * A new key and the certificate that comes for it.
 */
final class NewKey {

	private static final Duration SELF_SIGNED_FOR = Duration.ofDays(30);

	private static final Duration SKEW = Duration.ofMinutes(10);

	private NewKey() {
	}

	/** A key that speaks for itself until its certificate is there. */
	static SigningIdentity make(KeyType type, String participant, Instant now, SecureRandom random) {
		KeyPair keys = (type == KeyType.EC) ? KeyFiles.newEcKey(random) : KeyFiles.newRsaKey(random);
		return Certificates.selfSigned(keys, subject(participant), now.minus(SKEW), now.plus(SELF_SIGNED_FOR), random);
	}

	static byte[] request(SigningIdentity key, String participant) {
		return CertificateRequest.make(new KeyPair(key.certificate().getPublicKey(), key.key()), subject(participant));
	}

	/**
	 * Takes the certificate only if it is for this key and this participant, from this
	 * authority.
	 */
	static SigningIdentity certified(SigningIdentity key, byte[] certificate, X509Certificate authority,
			String participant, Instant now) throws EnrolmentException {
		try {
			X509Certificate issued = Certificates.parse(new ByteArrayInputStream(certificate));
			new PkixTrust(List.of(authority), List.of(), List.of()).check(issued, List.of(), now);
			if (!issued.getPublicKey().equals(key.certificate().getPublicKey())
					|| !CertificateUri.names(issued, participant)) {
				throw new EnrolmentException("wrong-certificate");
			}
			return new SigningIdentity(key.key(), List.of(issued));
		}
		catch (CertificateException | SecurityRefusal ex) {
			throw new EnrolmentException("wrong-certificate", ex);
		}
	}

	static X509Certificate parse(byte[] certificate) throws EnrolmentException {
		try {
			return Certificates.parse(new ByteArrayInputStream(certificate));
		}
		catch (CertificateException ex) {
			throw new EnrolmentException("wrong-certificate", ex);
		}
	}

	private static X500Principal subject(String participant) {
		return new X500Principal("CN=" + participant.substring(participant.lastIndexOf(':') + 1));
	}

	/** What kind of key to make. */
	public enum KeyType {

		EC, RSA

	}

}
