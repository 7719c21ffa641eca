package org.minwonhub.adapter.testing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import org.minwonhub.security.Certificates;
import org.minwonhub.security.KeyFiles;
import org.minwonhub.security.SigningIdentity;

/**
 * A certification authority that names whom it certifies as the hub's does: by URI.
 */
public final class TestAuthority {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final SigningIdentity authority = Certificates.authority(KeyFiles.newEcKey(RANDOM),
			new X500Principal("CN=Test authority"), Instant.now().minus(Duration.ofDays(1)),
			Instant.now().plus(Duration.ofDays(400)), RANDOM);

	public X509Certificate certificate() {
		return this.authority.certificate();
	}

	public SigningIdentity identity(String uri) {
		KeyPair keys = KeyFiles.newEcKey(RANDOM);
		return new SigningIdentity(keys.getPrivate(), List.of(issue(uri, keys.getPublic(), Instant.now())));
	}

	public X509Certificate issue(String uri, PublicKey key, Instant now) {
		try {
			JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
					this.authority.certificate().getSubjectX500Principal(), new BigInteger(128, RANDOM),
					Date.from(now.minus(Duration.ofHours(1))), Date.from(now.plus(Duration.ofDays(365))),
					new X500Principal("CN=somebody"), key);
			builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
			builder.addExtension(Extension.subjectAlternativeName, false,
					new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, uri)));
			return new JcaX509CertificateConverter().getCertificate(
					builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(this.authority.key())));
		}
		catch (GeneralSecurityException | OperatorCreationException | CertIOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
