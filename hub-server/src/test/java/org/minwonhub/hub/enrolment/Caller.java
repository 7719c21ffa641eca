package org.minwonhub.hub.enrolment;

import java.io.IOException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.security.auth.x500.X500Principal;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.minwonhub.security.Certificates;
import org.minwonhub.security.KeyFiles;
import org.minwonhub.security.SigningIdentity;
import org.minwonhub.security.VerifiedEnvelope;

/**
 * Somebody with a key who calls the enrolment service.
 */
record Caller(KeyPair keys, X509Certificate certificate) {

	static final KeyPair ONE = KeyFiles.newRsaKey(2048, new SecureRandom());

	static final KeyPair TWO = KeyFiles.newRsaKey(2048, new SecureRandom());

	static Caller selfSigned(KeyPair keys, Instant now) {
		return new Caller(keys,
				Certificates
					.selfSigned(keys, new X500Principal("CN=anybody"), now.minus(Duration.ofMinutes(1)),
							now.plus(Duration.ofDays(30)), new SecureRandom())
					.certificate());
	}

	/** The same key with the certificate that the hub gave. */
	Caller with(byte[] der) {
		return new Caller(this.keys, Der.certificate(der));
	}

	/** With a key on a curve, and a certificate for it that somebody else signed. */
	static Caller elliptic(KeyPair keys, Instant now) {
		X500Principal name = new X500Principal("CN=anybody");
		Instant from = now.minus(Duration.ofMinutes(1));
		Instant to = now.plus(Duration.ofDays(30));
		SigningIdentity somebody = Certificates.authority(ONE, name, from, to, new SecureRandom());
		return new Caller(keys, Certificates.issue(somebody, name, keys.getPublic(), from, to, new SecureRandom()));
	}

	byte[] request() {
		String algorithm = this.keys.getPrivate().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
		return request(this.keys.getPublic(), this.keys.getPrivate(), algorithm);
	}

	static byte[] request(PublicKey key, PrivateKey signer, String algorithm) {
		try {
			return new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=the hub shall not believe this"), key)
				.build(new JcaContentSignerBuilder(algorithm).build(signer))
				.getEncoded();
		}
		catch (OperatorCreationException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static KeyPair elliptic(String curve) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
			generator.initialize(new ECGenParameterSpec(curve));
			return generator.generateKeyPair();
		}
		catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException ex) {
			throw new IllegalStateException(ex);
		}
	}

	VerifiedEnvelope envelope(Instant at) {
		try {
			return new VerifiedEnvelope(new byte[0],
					DocumentBuilderFactory.newDefaultInstance()
						.newDocumentBuilder()
						.newDocument()
						.createElement("Enrol"),
					"0".repeat(64), this.certificate, List.of(), "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
					at);
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
