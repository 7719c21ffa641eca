package org.minwonhub.security;

import java.io.InputStream;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * Reads and makes certificates: a participant's own self-signed one, an authority's, and
 * those that an authority issues.
 */
public final class Certificates {

	private static final CertificateFactory FACTORY = factory();

	private Certificates() {
	}

	/** Reads one certificate, DER or PEM. */
	public static X509Certificate parse(InputStream in) throws CertificateException {
		if (FACTORY.generateCertificate(in) instanceof X509Certificate certificate) {
			return certificate;
		}
		throw new CertificateException("No X.509 certificate");
	}

	/** A certificate in which a key speaks for itself: what enrolment is signed with. */
	public static SigningIdentity selfSigned(KeyPair keys, X500Principal subject, Instant from, Instant to,
			SecureRandom random) {
		X509Certificate certificate = new CertificateDraft(subject, from, to, random)
			.certify(subject, keys.getPublic(), new BasicConstraints(false), KeyUsage.digitalSignature)
			.sign(keys.getPrivate(), keys.getPublic());
		return new SigningIdentity(keys.getPrivate(), List.of(certificate));
	}

	/** A root certification authority that issues to end entities only. */
	public static SigningIdentity authority(KeyPair keys, X500Principal subject, Instant from, Instant to,
			SecureRandom random) {
		X509Certificate certificate = new CertificateDraft(subject, from, to, random)
			.certify(subject, keys.getPublic(), new BasicConstraints(0), KeyUsage.keyCertSign | KeyUsage.cRLSign)
			.sign(keys.getPrivate(), keys.getPublic());
		return new SigningIdentity(keys.getPrivate(), List.of(certificate));
	}

	/** A certificate for somebody else's signing key. */
	public static X509Certificate issue(SigningIdentity authority, X500Principal subject, PublicKey key, Instant from,
			Instant to, SecureRandom random) {
		return draft(authority, subject, key, from, to, random).sign(authority.key(), issuerKey(authority));
	}

	/**
	 * The same for a participant.
	 * @param uri that names it, as subject alternative name
	 */
	public static X509Certificate issue(SigningIdentity authority, X500Principal subject, String uri, PublicKey key,
			Instant from, Instant to, SecureRandom random) {
		return draft(authority, subject, key, from, to, random).named(uri).sign(authority.key(), issuerKey(authority));
	}

	private static CertificateDraft.Unsigned draft(SigningIdentity authority, X500Principal subject, PublicKey key,
			Instant from, Instant to, SecureRandom random) {
		return new CertificateDraft(authority.certificate().getSubjectX500Principal(), from, to, random)
			.certify(subject, key, new BasicConstraints(false), KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
	}

	private static PublicKey issuerKey(SigningIdentity authority) {
		return authority.certificate().getPublicKey();
	}

	private static CertificateFactory factory() {
		try {
			return CertificateFactory.getInstance("X.509");
		}
		catch (CertificateException ex) {
			throw new IllegalStateException("Every Java platform reads X.509 certificates", ex);
		}
	}

}
