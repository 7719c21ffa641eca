package org.minwonhub.hub.erasure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import org.minwonhub.hub.enrolment.HubIdentity;
import org.minwonhub.hub.enrolment.TrustEvidence;
import org.minwonhub.hub.mailbox.HubNotices;
import org.minwonhub.hub.site.Site;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.registry.EnrolledCertificate;
import org.minwonhub.security.EnvelopeSigner;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.PossessionTrust;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.Thumbprints;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.xsd.common.MessageHeader;
import org.minwonhub.xsd.complaint.RedactComplaint;
import org.minwonhub.xsd.complaint.RedactionScope;
import org.minwonhub.xsd.mailbox.CertificateTrust;
import org.minwonhub.xsd.mailbox.Envelope;
import org.minwonhub.xsd.mailbox.Evidence;
import org.minwonhub.xsd.mailbox.EvidenceForm;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The hub's own RedactComplaint to the holders of copies, signed with its present key
 * each time it is handed over. Its content and name stay the same.
 */
@Component
class ErasureNotices implements HubNotices {

	private static final String NAMESPACE = "urn:minwonhub:xsd:complaint:v1";

	private final JdbcClient jdbc;

	private final ErasureStore store;

	private final HubIdentity identity;

	private final TrustEvidence evidence;

	private final Site site;

	private final DatabaseClock clock;

	private final SecureRandom random;

	private final JAXBContext context;

	ErasureNotices(JdbcClient jdbc, ErasureStore store, HubIdentity hubIdentity, TrustEvidence evidence, Site site,
			DatabaseClock clock, SecureRandom random) throws JAXBException {
		this.jdbc = jdbc;
		this.store = store;
		this.identity = hubIdentity;
		this.evidence = evidence;
		this.site = site;
		this.clock = clock;
		this.random = random;
		this.context = JAXBContext.newInstance(org.minwonhub.xsd.complaint.ObjectFactory.class);
	}

	@Override
	public Optional<Notice> of(UUID delivery) {
		return this.jdbc.sql("select erasure_id from erasure_notice where delivery_id = :delivery")
			.param("delivery", delivery)
			.query(UUID.class)
			.optional()
			.flatMap(this.store::find)
			.map(this::notice);
	}

	private Notice notice(Erasure erasure) {
		Instant now = this.clock.now();
		EnvelopeSigner signer = new EnvelopeSigner(this.identity.current(), this.random);
		byte[] bytes = signer.sign(content(erasure), now);
		List<Evidence> proofs = evidence(signer.certificate());
		return new Notice(envelope(erasure, bytes, now, proofs), proofs);
	}

	private Envelope envelope(Erasure erasure, byte[] bytes, Instant now, List<Evidence> proofs) {
		try {
			VerifiedEnvelope verified = new EnvelopeVerifier(new PossessionTrust()).verifyAsOf(bytes, now);
			Envelope envelope = new Envelope();
			envelope.setMessageId(Urn.of(erasure.id()));
			envelope.setFrom(this.site.uri());
			envelope.setOperation(verified.operation());
			envelope.setReceivedAt(now.atOffset(ZoneOffset.UTC));
			envelope.setContentHash(verified.contentHash());
			envelope.setSignerThumbprint(Thumbprints.sha256(verified.signer()));
			envelope.setSignerTrust(CertificateTrust.HUB_CA);
			proofs.forEach((proof) -> envelope.getEvidenceId().add(proof.getEvidenceId()));
			envelope.setContent(bytes);
			return envelope;
		}
		catch (SecurityRefusal ex) {
			throw new IllegalStateException("The hub's own envelope", ex);
		}
	}

	private Element content(Erasure erasure) {
		MessageHeader header = new MessageHeader();
		header.setMessageId(Urn.of(erasure.id()));
		header.setFrom(this.site.uri());
		header.setTo(this.site.uri());
		header.setSentAt(Optional.ofNullable(erasure.decidedAt()).orElseThrow().atOffset(ZoneOffset.UTC));
		header.setSenderSeq(erasure.number());
		RedactComplaint message = new RedactComplaint();
		message.setMessageHeader(header);
		message.setComplaintId(Urn.of(erasure.complaint()));
		message.setScope(RedactionScope.CONTENT);
		message.setLegalBasis(ErasureBasis.of(erasure.basis()).map(ErasureBasis::law).orElse(erasure.basis()));
		try {
			ByteArrayOutputStream xml = new ByteArrayOutputStream();
			this.context.createMarshaller()
				.marshal(new JAXBElement<>(new QName(NAMESPACE, "RedactComplaint"), RedactComplaint.class, message),
						xml);
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.toByteArray())).getDocumentElement();
		}
		catch (JAXBException | SAXException | IOException | ParserConfigurationException ex) {
			throw new IllegalStateException("The message cannot be written as XML", ex);
		}
	}

	private List<Evidence> evidence(X509Certificate certificate) {
		List<Evidence> items = new ArrayList<>();
		for (TrustEvidence.Item item : this.evidence.capture(own(certificate))) {
			Evidence evidence = new Evidence();
			evidence.setEvidenceId(item.id());
			evidence.setForm(EvidenceForm.fromValue(item.form().name()));
			evidence.setContent(item.content());
			items.add(evidence);
		}
		return items;
	}

	private EnrolledCertificate own(X509Certificate certificate) {
		try {
			Instant from = certificate.getNotBefore().toInstant();
			return new EnrolledCertificate(Thumbprints.sha256(certificate), this.site.uri(),
					EnrolledCertificate.Trust.HUB_CA, certificate.getEncoded(), from,
					certificate.getNotAfter().toInstant(), from, null);
		}
		catch (CertificateEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
