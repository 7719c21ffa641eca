package org.minwonhub.hub.exchange;

import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import javax.security.auth.x500.X500Principal;

import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.jspecify.annotations.Nullable;
import org.minwonhub.security.CertificateRequest;
import org.minwonhub.security.Certificates;
import org.minwonhub.security.EnvelopeSigner;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.KeyFiles;
import org.minwonhub.security.PossessionTrust;
import org.minwonhub.security.SigningIdentity;
import org.minwonhub.security.cxf.SignedClient;
import org.minwonhub.wsdl.Attachments;
import org.minwonhub.wsdl.ComplaintExchange;
import org.minwonhub.wsdl.Enrolment;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.wsdl.Mailbox;
import org.minwonhub.wsdl.MessageLog;
import org.minwonhub.xsd.common.BusinessMessage;
import org.minwonhub.xsd.common.MessageHeader;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.common.Request;
import org.minwonhub.xsd.common.RequestHeader;
import org.minwonhub.xsd.enrolment.Enrol;
import org.minwonhub.xsd.mailbox.AcknowledgeMessages;
import org.minwonhub.xsd.mailbox.Acknowledgement;
import org.minwonhub.xsd.mailbox.Delivery;
import org.minwonhub.xsd.mailbox.DeliveryOutcome;
import org.minwonhub.xsd.mailbox.ReceiveMessages;
import org.minwonhub.xsd.mailbox.ReceiveMessagesResponse;
import org.minwonhub.xsd.mailbox.Witness;

/**
 * A participant with its own key, over real HTTP.
 */
final class TestParticipant {

	private static final SecureRandom RANDOM = new SecureRandom();

	private RunningHub hub;

	private final String uri;

	private final KeyPair keys = KeyFiles.newEcKey(RANDOM);

	private final AtomicLong seq = new AtomicLong();

	private SigningIdentity identity;

	TestParticipant(RunningHub hub, String uri) {
		this.hub = hub;
		this.uri = uri;
		X500Principal name = new X500Principal("CN=applicant");
		Instant now = Clock.systemUTC().instant();
		this.identity = Certificates.selfSigned(this.keys, name, now.minusSeconds(60), now.plusSeconds(3600), RANDOM);
	}

	/** The same participant, before a hub that was started anew. */
	void moveTo(RunningHub started) {
		this.hub = started;
	}

	String uri() {
		return this.uri;
	}

	SigningIdentity identity() {
		return this.identity;
	}

	void enrol(String token) {
		Enrol request = ready(new Enrol());
		request.setToken(token);
		request.setPkcs10(CertificateRequest.make(this.keys, new X500Principal("CN=applicant")));
		try {
			byte[] certificate = port(Enrolment.class, "enrolment").enrol(request).getCertificate();
			X509Certificate issued = Certificates.parse(new ByteArrayInputStream(certificate));
			this.identity = new SigningIdentity(this.keys.getPrivate(), List.of(issued));
		}
		catch (HubFaultMessage ex) {
			throw new AssertionError(ex.getFaultInfo().getCode(), ex);
		}
		catch (CertificateException ex) {
			throw new AssertionError("The hub issued no certificate", ex);
		}
	}

	ComplaintExchange exchange() {
		return port(ComplaintExchange.class, "complaint-exchange");
	}

	MessageLog messageLog() {
		return port(MessageLog.class, "message-log");
	}

	Attachments attachments() {
		return port(Attachments.class, "attachments");
	}

	/** Waits for the next delivery. */
	Delivery receive() throws HubFaultMessage {
		return receive(20, 1).get(0);
	}

	List<Delivery> receive(int waitSeconds, int max) throws HubFaultMessage {
		ReceiveMessages request = ready(new ReceiveMessages());
		request.setMax(max);
		request.setWaitSeconds(waitSeconds);
		return port(Mailbox.class, "mailbox").receiveMessages(request).getDelivery();
	}

	/** One call that does not wait, as a witness makes it. */
	ReceiveMessagesResponse receive(@Nullable Witness witness) throws HubFaultMessage {
		ReceiveMessages request = ready(new ReceiveMessages());
		request.setMax(1);
		request.setWaitSeconds(0);
		request.setWitness(witness);
		return port(Mailbox.class, "mailbox").receiveMessages(request);
	}

	Receipt acknowledge(Delivery delivery, DeliveryOutcome outcome, @Nullable String code) throws HubFaultMessage {
		Acknowledgement acknowledgement = new Acknowledgement();
		acknowledgement.setDeliveryId(delivery.getDeliveryId());
		acknowledgement.setOutcome(outcome);
		acknowledgement.setCode(code);
		AcknowledgeMessages message = ready(new AcknowledgeMessages());
		message.getAcknowledgement().add(acknowledgement);
		return port(Mailbox.class, "mailbox").acknowledgeMessages(message);
	}

	Delivery receiveAndAcknowledge() throws HubFaultMessage {
		Delivery delivery = receive();
		acknowledge(delivery, DeliveryOutcome.PROCESSED, null);
		return delivery;
	}

	<T extends BusinessMessage> T ready(T message) {
		MessageHeader header = new MessageHeader();
		header.setMessageId("urn:uuid:" + UUID.randomUUID());
		header.setFrom(this.uri);
		header.setTo("urn:hub:minwon");
		header.setSentAt(OffsetDateTime.now(ZoneOffset.UTC));
		header.setSenderSeq(this.seq.incrementAndGet());
		message.setMessageHeader(header);
		return message;
	}

	<T extends Request> T ready(T request) {
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
		factory.setAddress(this.hub.address(service));
		P port = factory.create(type);
		return SignedClient.secure(port, new EnvelopeSigner(this.identity, RANDOM),
				new EnvelopeVerifier(new PossessionTrust()), Clock.systemUTC());
	}

}
