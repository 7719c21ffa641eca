package org.minwonhub.hub.enrolment;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;

import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.minwonhub.registry.EnrolledCertificate;
import org.minwonhub.security.SigningIdentity;

/**
 * Makes revocation lists (RFC 5280 section 5).
 */
final class RevocationListForge {

	private RevocationListForge() {
	}

	static X509CRL issue(SigningIdentity authority, long number, Iterable<EnrolledCertificate> revoked, Instant from,
			Instant to) {
		try {
			ContentSigner signer = new JcaContentSignerBuilder("SHA256withRSA").build(authority.key());
			X509v2CRLBuilder builder = new JcaX509v2CRLBuilder(authority.certificate().getSubjectX500Principal(),
					Date.from(from));
			builder.setNextUpdate(Date.from(to));
			for (EnrolledCertificate certificate : revoked) {
				builder.addCRLEntry(Der.certificate(certificate.certificate()).getSerialNumber(),
						Date.from(Objects.requireNonNull(certificate.revokedAt())), CRLReason.unspecified);
			}
			builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
			builder.addExtension(Extension.authorityKeyIdentifier, false,
					new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate().getPublicKey()));
			return new JcaX509CRLConverter().getCRL(builder.build(signer));
		}
		catch (CertIOException | GeneralSecurityException | OperatorCreationException ex) {
			throw new IllegalStateException("The revocation list could not be issued", ex);
		}
	}

}
