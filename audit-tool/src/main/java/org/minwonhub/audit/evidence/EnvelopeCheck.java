package org.minwonhub.audit.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.minwonhub.audit.entry.Entry;
import org.minwonhub.audit.report.Check;
import org.minwonhub.log.Commitment;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.PinnedTrust;
import org.minwonhub.security.PkixTrust;
import org.minwonhub.security.PossessionTrust;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.Thumbprints;
import org.minwonhub.security.VerifiedEnvelope;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One envelope: signed by its sender, with a certificate that was good when the hub
 * received it, and the very one of which the log's entry speaks.
 */
final class EnvelopeCheck {

	private final Collection<X509Certificate> authorities;

	private final Set<String> signers;

	/**
	 * @param authorities the hub's, which issues participants' certificates
	 * @param signers participants' own certificates that the auditor trusts
	 */
	EnvelopeCheck(Collection<X509Certificate> authorities, Collection<X509Certificate> signers) {
		this.authorities = authorities;
		this.signers = new HashSet<>(signers.stream().map(Thumbprints::sha256).toList());
	}

	/** Whether the entry's salted commitment is to this envelope. */
	void commitment(byte[] envelope, byte[] opening, Entry entry) throws EvidenceException {
		String expected = entry.json().path("payload").path("c").asString("") + " "
				+ entry.json().path("payload").path("bytes").asLong(-1);
		String found = "";
		try {
			byte[] salt = HexFormat.of().parseHex(JsonMapper.shared().readTree(opening).path("salt").asString(""));
			found = Commitment.of(salt, envelope) + " " + envelope.length;
		}
		catch (JacksonException | IllegalArgumentException ex) {
			throw new EvidenceException(Check.COMMITMENT_DIFFERS, "opening.json");
		}
		if (!found.equals(expected)) {
			throw new EvidenceException(Check.COMMITMENT_DIFFERS, found);
		}
	}

	/**
	 * Verifies the signature as of the time of receipt, and that it is what was logged.
	 */
	VerifiedEnvelope signature(byte[] envelope, Entry entry) throws EvidenceException {
		VerifiedEnvelope verified;
		try {
			verified = new EnvelopeVerifier(new PossessionTrust()).verifyAsOf(envelope, entry.at());
		}
		catch (SecurityRefusal ex) {
			throw new EvidenceException(Check.SIGNATURE_WRONG, ex.code() + ": " + ex.rule());
		}
		Element content = verified.content();
		require(entry, "op", "{" + content.getNamespaceURI() + "}" + content.getLocalName());
		require(entry, "signer", "sha256:" + Thumbprints.sha256(verified.signer()));
		require(entry, "id", header(content, "messageId"));
		require(entry, "from", header(content, "from"));
		return verified;
	}

	private static void require(Entry entry, String field, String found) throws EvidenceException {
		if (!entry.text(field).equals(found)) {
			throw new EvidenceException(Check.EVIDENCE_CONTRADICTS, field + " " + found);
		}
	}

	/** The Body's child begins with its header. */
	private static String header(Element content, String name) {
		for (Node header = content.getFirstChild(); header != null; header = header.getNextSibling()) {
			if (header instanceof Element element) {
				for (Node field = element.getFirstChild(); field != null; field = field.getNextSibling()) {
					if (name.equals(field.getLocalName())) {
						return field.getTextContent().strip();
					}
				}
				return "";
			}
		}
		return "";
	}

	/**
	 * Judges the signer as of the time of receipt.
	 * @param crl the revocation list of the day; empty for a participant's own
	 * certificate
	 */
	void certificate(VerifiedEnvelope verified, byte[] crl, Entry entry) throws EvidenceException, IOException {
		String thumbprint = Thumbprints.sha256(verified.signer());
		try {
			if (this.signers.contains(thumbprint)) {
				new PinnedTrust(this.signers).check(verified.signer(), verified.sent(), entry.at());
			}
			else if (crl.length == 0) {
				throw new EvidenceException(Check.CERTIFICATE_OWN, "sha256:" + thumbprint);
			}
			else {
				X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509")
					.generateCRL(new ByteArrayInputStream(crl));
				new PkixTrust(this.authorities, List.of(), List.of(list)).check(verified.signer(), verified.sent(),
						entry.at());
			}
		}
		catch (SecurityRefusal ex) {
			throw new EvidenceException(Check.CERTIFICATE_WRONG, ex.code() + ": " + ex.rule());
		}
		catch (CertificateException | CRLException ex) {
			throw new EvidenceException(Check.CERTIFICATE_WRONG, "the revocation list cannot be read");
		}
	}

}
