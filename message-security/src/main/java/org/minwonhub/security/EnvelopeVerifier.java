package org.minwonhub.security;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Decides whether an envelope may be believed. It returns only if one signature, made
 * with the key of a certificate that the {@link SignerTrust} accepts, covers the
 * Envelope's own Body, the Timestamp and every WS-Addressing header, each the very
 * element that was found by its place; if all algorithms are on the profile's list; and
 * if the Timestamp fits. Everything else ends in a {@link SecurityRefusal}.
 * <p>
 * Live and as-of verification differ in nothing but the time that is asked for.
 */
public final class EnvelopeVerifier {

	private final SignerTrust trust;

	private final @Nullable CertificateLookup lookup;

	/** Takes only messages that carry their signer's certificate. */
	public EnvelopeVerifier(SignerTrust trust) {
		this.trust = trust;
		this.lookup = null;
	}

	/** Also takes messages that name a certificate which the lookup knows. */
	public EnvelopeVerifier(SignerTrust trust, CertificateLookup lookup) {
		this.trust = trust;
		this.lookup = lookup;
	}

	/**
	 * Verifies what arrives: the Timestamp must be fresh.
	 * @param envelope the bytes as they arrived; not copied, so they must not change
	 * @param now the time of arrival
	 */
	public VerifiedEnvelope verify(byte[] envelope, Instant now) throws SecurityRefusal {
		return verify(envelope, now, Freshness.LIVE);
	}

	/**
	 * Verifies what arrived earlier, as it would have been verified then, whatever became
	 * of the certificate since.
	 * @param receivedAt the hub-signed time of receipt
	 */
	public VerifiedEnvelope verifyAsOf(byte[] envelope, Instant receivedAt) throws SecurityRefusal {
		return verify(envelope, receivedAt, Freshness.AS_OF);
	}

	private VerifiedEnvelope verify(byte[] bytes, Instant at, Freshness freshness) throws SecurityRefusal {
		Document document = SecureXml.parse(bytes);
		SoapParts parts = SoapParts.of(document);
		ElementIds ids = ElementIds.of(document);
		// What costs little is refused before what costs much.
		String algorithm = SignatureRules.check(parts, ids);
		QualifiedNames.requireCovered(parts.content());
		KeyReference key = KeyReference.of(parts, ids, this.lookup);
		Instant created = freshness.check(parts.timestamp(), at);
		X509Certificate signer = SignatureCheck.verify(parts, ids, key);
		KeyRules.check(signer.getPublicKey());
		List<X509Certificate> sent = key.othersThan(signer);
		this.trust.check(signer, sent, at);
		Element content = parts.content();
		return new VerifiedEnvelope(bytes, content, CanonicalForm.sha256(content), signer, sent, algorithm, created);
	}

}
