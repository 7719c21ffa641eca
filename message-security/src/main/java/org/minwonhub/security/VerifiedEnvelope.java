package org.minwonhub.security;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

import org.w3c.dom.Element;

/**
 * An envelope whose signature covers its Body and Timestamp and matches. Whoever holds
 * one may believe {@link #content()}; nothing else of the envelope was verified.
 *
 * @param bytes the exact bytes as they arrived
 * @param content the Body's single child element, as covered by the signature
 * @param contentHash SHA-256 of the exclusive canonical form (without comments) of
 * {@code content}, 64 lower-case hexadecimal characters: a message's content in the sense
 * of identity
 * @param signer the certificate whose key made the signature
 * @param sent further certificates that came along, untrusted
 * @param signatureAlgorithm the signature method's URI
 * @param created the signed Timestamp's Created
 */
public record VerifiedEnvelope(byte[] bytes, Element content, String contentHash, X509Certificate signer,
		List<X509Certificate> sent, String signatureAlgorithm, Instant created) {

	/** The content's local name, which is the operation's name. */
	public String operation() {
		return this.content.getLocalName();
	}

}
