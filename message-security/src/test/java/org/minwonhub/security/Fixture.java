package org.minwonhub.security;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import javax.security.auth.x500.X500Principal;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Keys, certificates and messages that the tests share. */
public final class Fixture {

	public static final Instant NOW = Instant.parse("2026-11-22T01:00:00.123Z");

	public static final SecureRandom RANDOM = new SecureRandom();

	private static final Instant FROM = NOW.minus(Duration.ofDays(30));

	private static final Instant TO = NOW.plus(Duration.ofDays(335));

	public static final SigningIdentity CA = Certificates.authority(KeyFiles.newEcKey(RANDOM),
			new X500Principal("CN=Minwon Hub Test CA"), FROM, TO, RANDOM);

	public static final SigningIdentity AGENCY = issued("CN=urn:agency:1741000, O=\"Seoul, Test\"");

	public static final SigningIdentity HUB = issued("CN=urn:hub:minwon");

	public static final SigningIdentity EC_AGENCY = ecIssued("CN=urn:agency:1741001");

	/** Holds a key, but nobody trusts its certificate. */
	public static final SigningIdentity STRANGER = Certificates.selfSigned(rsa(2048), new X500Principal("CN=Stranger"),
			FROM, TO, RANDOM);

	public static final SignerTrust TRUST = new PkixTrust(List.of(CA.certificate()), List.of(), List.of());

	private Fixture() {
	}

	public static SigningIdentity issued(String name) {
		return issued(name, rsa(2048));
	}

	public static SigningIdentity ecIssued(String name) {
		return issued(name, KeyFiles.newEcKey(RANDOM));
	}

	public static SigningIdentity issued(String name, KeyPair keys) {
		return new SigningIdentity(keys.getPrivate(),
				List.of(Certificates.issue(CA, new X500Principal(name), keys.getPublic(), FROM, TO, RANDOM)));
	}

	/** Smaller than what {@link KeyFiles} makes, so that the tests are quick. */
	public static KeyPair rsa(int bits) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(bits, RANDOM);
			return generator.generateKeyPair();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static EnvelopeSigner signer(SigningIdentity identity) {
		return new EnvelopeSigner(identity, RANDOM);
	}

	public static EnvelopeVerifier verifier() {
		return new EnvelopeVerifier(TRUST);
	}

	public static EnvelopeVerifier pinned(SigningIdentity identity) {
		return new EnvelopeVerifier(new PinnedTrust(Set.of(Thumbprints.sha256(identity.certificate()))));
	}

	/** A message's content, with text that a careless reader would break. */
	public static Element content() {
		return xml(
				"""
						<c:Ping xmlns:c="urn:minwonhub:xsd:complaint:v1"><c:note>한글 똠방각하 漢字 😀 &lt;&amp; a\u0301</c:note></c:Ping>
						"""
					.strip())
			.getDocumentElement();
	}

	public static Document xml(String text) {
		try {
			return SecureXml.parse(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (SecurityRefusal ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	public static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	public static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
