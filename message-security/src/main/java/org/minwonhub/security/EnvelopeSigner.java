package org.minwonhub.security;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WsuIdAllocator;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Signs envelopes as the profile wants them: one signature over Body, Timestamp and every
 * WS-Addressing header, rsa-sha256 or, with an EC key, ecdsa-sha256; a Timestamp of five
 * minutes; the certificate as BinarySecurityToken. Safe for use by several threads.
 */
public final class EnvelopeSigner {

	private final SigningIdentity identity;

	private final IdentityCrypto crypto;

	private final WsuIdAllocator ids;

	private final String algorithm;

	/**
	 * @param identity whose key is strong enough for the profile
	 * @param random names the signed elements; ids must differ from message to message
	 */
	public EnvelopeSigner(SigningIdentity identity, SecureRandom random) {
		SantuarioSetup.once();
		if (!KeyRules.isStrong(identity.certificate().getPublicKey())) {
			throw new IllegalArgumentException("The key is neither RSA of 2048 to 8192 bits nor EC on P-256");
		}
		this.identity = identity;
		this.crypto = new IdentityCrypto(identity);
		this.ids = new RandomIds(random);
		this.algorithm = (identity.certificate().getPublicKey() instanceof ECPublicKey) ? SignatureRules.ECDSA_SHA256
				: SignatureRules.RSA_SHA256;
	}

	/** The certificate that goes with each message. */
	public X509Certificate certificate() {
		return this.identity.certificate();
	}

	/**
	 * Signs a SOAP 1.1 envelope without a WS-Security header. The document is changed and
	 * belongs to the signer from here on. Its namespace declarations must be there as
	 * attributes, as a parser leaves them.
	 * @param now becomes Created
	 * @return the exact bytes to send, UTF-8
	 */
	public byte[] sign(Document envelope, Instant now) {
		try {
			WSSecHeader header = new WSSecHeader(envelope);
			Element security = header.insertSecurityHeader();
			if (security.hasChildNodes()) {
				throw new IllegalArgumentException("The envelope has a WS-Security header already");
			}
			List<WSEncryptionPart> parts = new ArrayList<>();
			for (Element child : Children.of((Element) security.getParentNode())) {
				if (child.getNamespaceURI() != null && Ns.ADDRESSING.contains(child.getNamespaceURI())) {
					parts.add(part(child));
				}
			}
			parts.add(part(Children.of(envelope.getDocumentElement(), Ns.SOAP11, "Body").get(0)));
			parts.add(part(timestamp(header, now)));
			sign(header, parts);
			requireWellSigned(envelope);
			return bytes(envelope);
		}
		catch (WSSecurityException ex) {
			throw new IllegalStateException("The envelope could not be signed", ex);
		}
	}

	/**
	 * Signs an envelope that stands as bytes, such as a SOAP stack wrote it.
	 * @throws SecurityRefusal if the bytes are no XML
	 */
	public byte[] sign(byte[] envelope, Instant now) throws SecurityRefusal {
		return sign(SecureXml.parse(envelope), now);
	}

	/** Puts an element into an envelope's Body and signs that. */
	public byte[] sign(Element content, Instant now) {
		return sign(SoapEnvelopes.around(content), now);
	}

	private Element timestamp(WSSecHeader header, Instant now) {
		WSSecTimestamp timestamp = new WSSecTimestamp(header);
		timestamp.setIdAllocator(this.ids);
		timestamp.setWsTimeSource(() -> now);
		timestamp.setTimeToLive((int) Freshness.LIFETIME.toSeconds());
		timestamp.build();
		return timestamp.getElement();
	}

	private void sign(WSSecHeader header, List<WSEncryptionPart> parts) throws WSSecurityException {
		WSSecSignature signature = new WSSecSignature(header);
		signature.setIdAllocator(this.ids);
		signature.setX509Certificate(this.identity.certificate());
		signature.setUseSingleCertificate(true);
		signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
		signature.setSignatureAlgorithm(this.algorithm);
		signature.setDigestAlgo(SignatureRules.SHA256);
		signature.prepare(this.crypto);
		// Token, Timestamp, Signature: gSOAP overlooks signed elements when one of them
		// is
		// the header's last child.
		signature.computeSignature(signature.addReferencesToSign(parts), false, null);
		signature.prependBSTElementToHeader();
	}

	/** An unsigned Body must never leave silently, whatever a library decided to skip. */
	private static void requireWellSigned(Document envelope) {
		try {
			SignatureRules.check(SoapParts.of(envelope), ElementIds.of(envelope));
		}
		catch (SecurityRefusal ex) {
			throw new IllegalStateException("The envelope was not signed as the profile wants it", ex);
		}
	}

	private static WSEncryptionPart part(Element element) {
		WSEncryptionPart part = new WSEncryptionPart(element.getLocalName(), element.getNamespaceURI(), "Element");
		part.setElement(element);
		return part;
	}

	private static byte[] bytes(Document envelope) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
		try {
			Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_PHYSICAL).canonicalizeSubtree(envelope, bytes);
		}
		catch (XMLSecurityException ex) {
			throw new IllegalStateException("A signed envelope that cannot be written", ex);
		}
		return bytes.toByteArray();
	}

}
