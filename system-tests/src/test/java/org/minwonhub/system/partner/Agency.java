package org.minwonhub.system.partner;

import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import javax.security.auth.x500.X500Principal;

import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.minwonhub.security.CertificateRequest;
import org.minwonhub.security.Certificates;
import org.minwonhub.security.EnvelopeSigner;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.PossessionTrust;
import org.minwonhub.security.SigningIdentity;
import org.minwonhub.security.cxf.SignedClient;
import org.minwonhub.wsdl.Attachments;
import org.minwonhub.wsdl.ComplaintExchange;
import org.minwonhub.wsdl.Enrolment;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.wsdl.Mailbox;
import org.minwonhub.xsd.attachment.GetAttachment;
import org.minwonhub.xsd.attachment.GetAttachmentResponse;
import org.minwonhub.xsd.attachment.PutAttachment;
import org.minwonhub.xsd.common.BusinessMessage;
import org.minwonhub.xsd.common.MessageHeader;
import org.minwonhub.xsd.common.Request;
import org.minwonhub.xsd.common.RequestHeader;
import org.minwonhub.xsd.complaint.AcceptComplaint;
import org.minwonhub.xsd.complaint.AnswerType;
import org.minwonhub.xsd.complaint.Attachment;
import org.minwonhub.xsd.complaint.Kind;
import org.minwonhub.xsd.complaint.Officer;
import org.minwonhub.xsd.complaint.PartClass;
import org.minwonhub.xsd.complaint.PublishAnswer;
import org.minwonhub.xsd.complaint.Visibility;
import org.minwonhub.xsd.enrolment.Enrol;
import org.minwonhub.xsd.mailbox.AcknowledgeMessages;
import org.minwonhub.xsd.mailbox.Acknowledgement;
import org.minwonhub.xsd.mailbox.Delivery;
import org.minwonhub.xsd.mailbox.DeliveryOutcome;
import org.minwonhub.xsd.mailbox.ReceiveMessages;

/**
 * An agency that takes what it is assigned and answers it.
 */
final class Agency {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final String hub;

	private final String uri;

	private final AtomicLong seq = new AtomicLong();

	private SigningIdentity identity;

	private Agency(String hub, String uri, SigningIdentity identity) {
		this.hub = hub;
		this.uri = uri;
		this.identity = identity;
	}

	static Agency enrolled(RunningHub hub, String uri, Set<String> categories, KeyPair keys) {
		X500Principal name = new X500Principal("CN=applicant");
		Instant now = Clock.systemUTC().instant();
		Agency agency = new Agency(hub.address(), uri,
				Certificates.selfSigned(keys, name, now.minusSeconds(60), now.plusSeconds(3600), RANDOM));
		Enrol request = agency.ready(new Enrol());
		request.setToken(hub.register(uri, categories));
		request.setPkcs10(CertificateRequest.make(keys, name));
		try {
			byte[] certificate = agency.port(Enrolment.class, "enrolment").enrol(request).getCertificate();
			agency.identity = new SigningIdentity(keys.getPrivate(),
					List.of(Certificates.parse(new ByteArrayInputStream(certificate))));
			return agency;
		}
		catch (HubFaultMessage | CertificateException ex) {
			throw new AssertionError("The agency could not enrol", ex);
		}
	}

	String uri() {
		return this.uri;
	}

	String thumbprint() {
		try {
			return Hashes.sha256(this.identity.certificate().getEncoded());
		}
		catch (CertificateException ex) {
			throw new AssertionError("A certificate without DER form", ex);
		}
	}

	SigningIdentity identity() {
		return this.identity;
	}

	/** Waits for the next delivery and says that it was processed. */
	Delivery take() throws HubFaultMessage {
		ReceiveMessages request = ready(new ReceiveMessages());
		request.setMax(1);
		request.setWaitSeconds(20);
		Delivery delivery = port(Mailbox.class, "mailbox").receiveMessages(request).getDelivery().get(0);
		Acknowledgement acknowledgement = new Acknowledgement();
		acknowledgement.setDeliveryId(delivery.getDeliveryId());
		acknowledgement.setOutcome(DeliveryOutcome.PROCESSED);
		AcknowledgeMessages message = ready(new AcknowledgeMessages());
		message.getAcknowledgement().add(acknowledgement);
		port(Mailbox.class, "mailbox").acknowledgeMessages(message);
		return delivery;
	}

	GetAttachmentResponse part(String complaint, String name) throws HubFaultMessage {
		GetAttachment request = ready(new GetAttachment());
		request.setComplaintId(complaint);
		request.setName(name);
		return port(Attachments.class, "attachments").getAttachment(request);
	}

	void accept(String complaint) throws HubFaultMessage {
		AcceptComplaint message = ready(new AcceptComplaint());
		message.setComplaintId(complaint);
		message.setKind(Kind.QUERY);
		message.setReceiptNumber("2026-11-0001");
		message.setOfficer(officer());
		message.setAcceptedAt(OffsetDateTime.now(ZoneOffset.UTC));
		port(ComplaintExchange.class, "complaint-exchange").acceptComplaint(message);
	}

	/** Answers with a file that is put apart from the message. */
	void answer(String complaint, String text, byte[] file) throws HubFaultMessage {
		PutAttachment request = ready(new PutAttachment());
		request.setPartClass(PartClass.FILE);
		request.setName(Hashes.sha256(file));
		request.setSize(file.length);
		request.setOffset(0);
		request.setChunk(file);
		port(Attachments.class, "attachments").putAttachment(request);
		Attachment attachment = new Attachment();
		attachment.setFileName("../../회신.pdf");
		attachment.setMediaType("application/pdf");
		attachment.setSize(file.length);
		attachment.setSha256(Hashes.sha256(file));
		answer(complaint, text, List.of(attachment));
	}

	void answer(String complaint, String text) throws HubFaultMessage {
		answer(complaint, text, List.of());
	}

	private void answer(String complaint, String text, List<Attachment> attachments) throws HubFaultMessage {
		PublishAnswer message = ready(new PublishAnswer());
		message.setComplaintId(complaint);
		message.setAnswerId("urn:uuid:" + UUID.randomUUID());
		message.setRevision(1);
		message.setType(AnswerType.FINAL);
		message.setOfficer(officer());
		message.setText(text);
		message.setVisibility(Visibility.PRIVATE);
		message.setAnsweredAt(OffsetDateTime.now(ZoneOffset.UTC));
		message.getAttachment().addAll(attachments);
		port(ComplaintExchange.class, "complaint-exchange").publishAnswer(message);
	}

	private static Officer officer() {
		Officer officer = new Officer();
		officer.setUnit("기업지원과");
		officer.setName("홍길동");
		officer.setContact("02-000-0000");
		return officer;
	}

	private <T extends BusinessMessage> T ready(T message) {
		MessageHeader header = new MessageHeader();
		header.setMessageId("urn:uuid:" + UUID.randomUUID());
		header.setFrom(this.uri);
		header.setTo("urn:hub:minwon");
		header.setSentAt(OffsetDateTime.now(ZoneOffset.UTC));
		header.setSenderSeq(this.seq.incrementAndGet());
		message.setMessageHeader(header);
		return message;
	}

	private <T extends Request> T ready(T request) {
		RequestHeader header = new RequestHeader();
		header.setMessageId("urn:uuid:" + UUID.randomUUID());
		header.setFrom(this.uri);
		header.setTo("urn:hub:minwon");
		header.setSentAt(OffsetDateTime.now(ZoneOffset.UTC));
		request.setMessageHeader(header);
		return request;
	}

	private <P> P port(Class<P> type, String service) {
		JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
		factory.setServiceClass(type);
		factory.setAddress(this.hub + "/ws/v1/" + service);
		return SignedClient.secure(factory.create(type), new EnvelopeSigner(this.identity, RANDOM),
				new EnvelopeVerifier(new PossessionTrust()), Clock.systemUTC());
	}

}
