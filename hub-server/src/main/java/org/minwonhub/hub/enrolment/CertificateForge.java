package org.minwonhub.hub.enrolment;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.minwonhub.registry.EnrolledCertificate;
import org.minwonhub.security.SigningIdentity;

/**
 * Makes certificates and revocation lists (RFC 5280).
 */
final class CertificateForge {

	/** RFC 5280 section 4.1.2.2 allows 20 octets; this many random bits keep below. */
	private static final int SERIAL_BITS = 158;

	private final SecureRandom random;

	CertificateForge(SecureRandom random) {
		this.random = random;
	}

	X509Certificate selfSigned(X500Name name, PublicKey key, PrivateKey signer, Instant from, Instant to) {
		try {
			JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
			X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, serial(), Date.from(from),
					Date.from(to), name, key);
			builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
			builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
			builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
			return new JcaX509CertificateConverter().getCertificate(builder.build(signer(signer)));
		}
		catch (CertIOException | GeneralSecurityException | OperatorCreationException ex) {
			throw new IllegalStateException("The authority's certificate could not be made", ex);
		}
	}

	/** A certificate for signing messages; the URI stands as subject alternative name. */
	X509Certificate issued(SigningIdentity authority, X500Name subject, String uri, PublicKey key, Instant from,
			Instant to) {
		try {
			JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
			X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(nameOf(authority), serial(),
					Date.from(from), Date.from(to), subject, key);
			builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
			builder.addExtension(Extension.keyUsage, true,
					new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
			builder.addExtension(Extension.subjectAlternativeName, false,
					new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, uri)));
			builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
			builder.addExtension(Extension.authorityKeyIdentifier, false,
					extensions.createAuthorityKeyIdentifier(authority.certificate().getPublicKey()));
			return new JcaX509CertificateConverter().getCertificate(builder.build(signer(authority.key())));
		}
		catch (CertIOException | GeneralSecurityException | OperatorCreationException ex) {
			throw new IllegalStateException("A certificate could not be issued for " + uri, ex);
		}
	}

	X509CRL crl(SigningIdentity authority, long number, Iterable<EnrolledCertificate> revoked, Instant from,
			Instant to) {
		try {
			X509v2CRLBuilder builder = new JcaX509v2CRLBuilder(authority.certificate().getSubjectX500Principal(),
					Date.from(from));
			builder.setNextUpdate(Date.from(to));
			for (EnrolledCertificate certificate : revoked) {
				builder.addCRLEntry(Der.certificate(certificate.certificate()).getSerialNumber(),
						Date.from(java.util.Objects.requireNonNull(certificate.revokedAt())), CRLReason.unspecified);
			}
			builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
			builder.addExtension(Extension.authorityKeyIdentifier, false,
					new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate().getPublicKey()));
			return new JcaX509CRLConverter().getCRL(builder.build(signer(authority.key())));
		}
		catch (CertIOException | GeneralSecurityException | OperatorCreationException ex) {
			throw new IllegalStateException("The revocation list could not be issued", ex);
		}
	}

	private BigInteger serial() {
		return new BigInteger(SERIAL_BITS, this.random).add(BigInteger.ONE);
	}

	/** The exact encoding of the authority's name, as its own certificate has it. */
	private static X500Name nameOf(SigningIdentity authority) {
		X500Principal name = authority.certificate().getSubjectX500Principal();
		return X500Name.getInstance(name.getEncoded());
	}

	private static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
		return new JcaContentSignerBuilder("SHA256withRSA").build(key);
	}

}
