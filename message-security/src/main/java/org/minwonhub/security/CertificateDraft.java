package org.minwonhub.security;

import java.math.BigInteger;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/** A certificate in the making, with the extensions of RFC 5280 §4.2.1 that we use. */
final class CertificateDraft {

	/** RFC 5280 §4.1.2.2: up to 20 octets; 128 random bits never meet again. */
	private static final int SERIAL_BITS = 128;

	private final X500Principal issuer;

	private final Instant from;

	private final Instant to;

	private final BigInteger serial;

	CertificateDraft(X500Principal issuer, Instant from, Instant to, SecureRandom random) {
		this.issuer = issuer;
		this.from = from;
		this.to = to;
		this.serial = new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS);
	}

	Unsigned certify(X500Principal subject, PublicKey key, BasicConstraints constraints, int usage) {
		X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(this.issuer, this.serial,
				Date.from(this.from), Date.from(this.to), subject, key);
		try {
			builder.addExtension(Extension.basicConstraints, true, constraints)
				.addExtension(Extension.keyUsage, true, new KeyUsage(usage))
				.addExtension(Extension.subjectKeyIdentifier, false,
						new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
		}
		catch (CertIOException | NoSuchAlgorithmException ex) {
			throw new IllegalStateException("The certificate's extensions cannot be made", ex);
		}
		return new Unsigned(builder);
	}

	record Unsigned(X509v3CertificateBuilder builder) {

		Unsigned named(String uri) {
			try {
				this.builder.addExtension(Extension.subjectAlternativeName, false,
						new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, uri)));
				return this;
			}
			catch (CertIOException ex) {
				throw new IllegalStateException("The certificate's name cannot be made", ex);
			}
		}

		X509Certificate sign(PrivateKey issuerKey, PublicKey issuerPublicKey) {
			try {
				this.builder.addExtension(Extension.authorityKeyIdentifier, false,
						new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuerPublicKey));
				return new JcaX509CertificateConverter()
					.getCertificate(this.builder.build(ContentSigners.with(issuerKey)));
			}
			catch (CertIOException | NoSuchAlgorithmException | CertificateException ex) {
				throw new IllegalStateException("The certificate cannot be made", ex);
			}
		}

	}

}
