package org.minwonhub.adapter.exchange;

import java.io.ByteArrayInputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.minwonhub.adapter.exchange.VerifiedDelivery.VerifiedMessage;
import org.minwonhub.adapter.message.MessageXml;
import org.minwonhub.adapter.message.UnreadableMessageException;
import org.minwonhub.adapter.store.Hashes;
import org.minwonhub.security.CertificateUri;
import org.minwonhub.security.Certificates;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.PinnedTrust;
import org.minwonhub.security.PkixTrust;
import org.minwonhub.security.RefusalCode;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.SignerTrust;
import org.minwonhub.security.Thumbprints;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.xsd.common.BusinessMessage;
import org.minwonhub.xsd.common.MessageHeader;
import org.minwonhub.xsd.complaint.ComplaintMessage;
import org.minwonhub.xsd.mailbox.CertificateTrust;
import org.minwonhub.xsd.mailbox.Delivery;
import org.minwonhub.xsd.mailbox.Envelope;
import org.minwonhub.xsd.mailbox.Evidence;
import org.minwonhub.xsd.mailbox.EvidenceForm;

/**
 * Verifies what the hub handed over, believing the hub only in what it may decide: who it
 * is for and when it came. What the complaint says is believed from its originators'
 * envelopes alone, each as of the time the hub received it.
 */
public final class DeliveryCheck {

	/** The assignment names another recipient. */
	static final String NOT_FOR_ME = "NOT_FOR_ME";

	/** The hub's words about an envelope are not what the envelope says. */
	static final String ENVELOPE_CONTRADICTS = "ENVELOPE_CONTRADICTS";

	/** An envelope's content is no business message of version 1. */
	static final String ENVELOPE_UNREADABLE = "ENVELOPE_UNREADABLE";

	/** Evidence is missing, or not what its name promises. */
	static final String EVIDENCE_BROKEN = "EVIDENCE_BROKEN";

	private final String me;

	private final X509Certificate authority;

	/**
	 * @param authority the hub's own certification authority, known from enrolment
	 */
	public DeliveryCheck(String me, X509Certificate authority) {
		this.me = me;
		this.authority = authority;
	}

	VerifiedDelivery check(Delivery delivery, Map<String, Evidence> evidence) throws DeliveryRefusedException {
		if (!this.me.equals(delivery.getAssignment().getRecipient())) {
			throw new DeliveryRefusedException(NOT_FOR_ME, "the assignment names another recipient");
		}
		List<VerifiedMessage> messages = new ArrayList<>();
		for (Envelope envelope : delivery.getEnvelope()) {
			messages.add(new VerifiedMessage(envelope, check(envelope, delivery, evidence)));
		}
		return new VerifiedDelivery(delivery, messages);
	}

	private BusinessMessage check(Envelope envelope, Delivery delivery, Map<String, Evidence> evidence)
			throws DeliveryRefusedException {
		VerifiedEnvelope verified = verify(envelope, evidence);
		require(Thumbprints.sha256(verified.signer()).equals(envelope.getSignerThumbprint()), "signerThumbprint");
		require(verified.contentHash().equals(envelope.getContentHash()), "contentHash");
		require(verified.operation().equals(envelope.getOperation()), "operation");
		BusinessMessage content = read(verified);
		MessageHeader header = content.getMessageHeader();
		require(header.getMessageId().equals(envelope.getMessageId()), "messageId");
		require(header.getFrom().equals(envelope.getFrom()), "from");
		if (content instanceof ComplaintMessage about) {
			require(delivery.getAssignment().getComplaintId().equals(about.getComplaintId()), "complaintId");
		}
		return content;
	}

	private VerifiedEnvelope verify(Envelope envelope, Map<String, Evidence> evidence) throws DeliveryRefusedException {
		try {
			return new EnvelopeVerifier(trust(envelope, evidence)).verifyAsOf(envelope.getContent(),
					envelope.getReceivedAt().toInstant());
		}
		catch (SecurityRefusal ex) {
			throw new DeliveryRefusedException(ex.code().name(), "an originator's envelope", ex);
		}
	}

	/**
	 * A certificate of the hub's authority must name the sender, so not even the hub can
	 * lend it to another.
	 */
	private SignerTrust trust(Envelope envelope, Map<String, Evidence> evidence) throws DeliveryRefusedException {
		if (envelope.getSignerTrust() != CertificateTrust.HUB_CA) {
			return new PinnedTrust(Set.of(envelope.getSignerThumbprint()));
		}
		List<X509Certificate> certificates = new ArrayList<>();
		List<X509CRL> lists = new ArrayList<>();
		for (String id : envelope.getEvidenceId()) {
			collect(id, evidence, certificates, lists);
		}
		PkixTrust chain = new PkixTrust(List.of(this.authority), certificates, lists);
		return (signer, sent, at) -> {
			chain.check(signer, sent, at);
			if (!CertificateUri.names(signer, envelope.getFrom())) {
				throw new SecurityRefusal(RefusalCode.SIGNER_UNTRUSTED,
						"the certificate does not speak for the sender");
			}
		};
	}

	private static void collect(String id, Map<String, Evidence> evidence, List<X509Certificate> certificates,
			List<X509CRL> lists) throws DeliveryRefusedException {
		Evidence found = evidence.get(id);
		if (found == null || !Hashes.hex(found.getContent()).equals(id)) {
			throw new DeliveryRefusedException(EVIDENCE_BROKEN, "evidence is missing or altered");
		}
		try {
			ByteArrayInputStream content = new ByteArrayInputStream(found.getContent());
			if (found.getForm() == EvidenceForm.X_509_CRL) {
				lists.add((X509CRL) CertificateFactory.getInstance("X.509").generateCRL(content));
			}
			else {
				certificates.add(Certificates.parse(content));
			}
		}
		catch (CRLException | CertificateException ex) {
			throw new DeliveryRefusedException(EVIDENCE_BROKEN, "evidence cannot be read", ex);
		}
	}

	private static BusinessMessage read(VerifiedEnvelope verified) throws DeliveryRefusedException {
		Class<? extends BusinessMessage> type = Operations.find(verified.operation());
		if (type == null) {
			throw new DeliveryRefusedException(ENVELOPE_UNREADABLE, "an operation that version 1 does not have");
		}
		try {
			return MessageXml.read(verified.content(), type);
		}
		catch (UnreadableMessageException ex) {
			throw new DeliveryRefusedException(ENVELOPE_UNREADABLE, "not the message that it is called", ex);
		}
	}

	private static void require(boolean agrees, String what) throws DeliveryRefusedException {
		if (!agrees) {
			throw new DeliveryRefusedException(ENVELOPE_CONTRADICTS, what);
		}
	}

}
