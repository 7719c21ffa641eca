package org.minwonhub.adapter.hub;

import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;

import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.minwonhub.adapter.message.MessageIds;
import org.minwonhub.security.EnvelopeSigner;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.SigningIdentity;
import org.minwonhub.security.cxf.SignedClient;
import org.minwonhub.wsdl.Attachments;
import org.minwonhub.wsdl.ComplaintExchange;
import org.minwonhub.wsdl.Enrolment;
import org.minwonhub.wsdl.Mailbox;
import org.minwonhub.wsdl.MessageLog;
import org.minwonhub.xsd.attachment.GetAttachment;
import org.minwonhub.xsd.attachment.GetAttachmentResponse;
import org.minwonhub.xsd.attachment.PutAttachment;
import org.minwonhub.xsd.attachment.PutAttachmentResponse;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.common.Request;
import org.minwonhub.xsd.common.RequestHeader;
import org.minwonhub.xsd.complaint.GetComplaint;
import org.minwonhub.xsd.complaint.GetComplaintResponse;
import org.minwonhub.xsd.complaint.OfferMessages;
import org.minwonhub.xsd.complaint.Origin;
import org.minwonhub.xsd.complaint.Ping;
import org.minwonhub.xsd.complaint.PingResponse;
import org.minwonhub.xsd.complaint.ResendMessage;
import org.minwonhub.xsd.complaint.ResendMessageResponse;
import org.minwonhub.xsd.enrolment.Enrolled;
import org.minwonhub.xsd.enrolment.Renew;
import org.minwonhub.xsd.log.GetProof;
import org.minwonhub.xsd.log.MessageProof;
import org.minwonhub.xsd.mailbox.ReceiveMessages;
import org.minwonhub.xsd.mailbox.ReceiveMessagesResponse;
import org.minwonhub.xsd.mailbox.Witness;
import org.w3c.dom.Element;

/**
 * The signed connection to the hub. May be used by several threads; a new key is taken
 * into use between two calls.
 */
public final class HubConnection {

	private static final Duration CONNECT = Duration.ofSeconds(10);

	private static final Duration ANSWER = Duration.ofSeconds(60);

	private static final String EXCHANGE = "urn:minwonhub:wsdl:complaint-exchange:v1";

	private static final String MAILBOX = "urn:minwonhub:wsdl:mailbox:v1";

	private final HubEndpoints endpoints;

	private final String participant;

	private final EnvelopeVerifier verifier;

	private final InstantSource clock;

	private final SecureRandom random;

	private final MessageIds ids;

	private volatile Ports ports;

	/**
	 * @param authority the hub's own certification authority, known from enrolment
	 */
	public HubConnection(URI hub, String participant, SigningIdentity identity, X509Certificate authority,
			InstantSource clock, SecureRandom random) {
		this.endpoints = new HubEndpoints(hub);
		this.participant = participant;
		this.verifier = new EnvelopeVerifier(new HubTrust(authority));
		this.clock = clock;
		this.random = random;
		this.ids = new MessageIds(random);
		this.ports = connect(identity);
	}

	/** Signs with another key from the next call on. */
	public void use(SigningIdentity identity) {
		this.ports = connect(identity);
	}

	/**
	 * Sends a business message; returns only with the hub's verified receipt for exactly
	 * this content.
	 */
	public SentMessage send(String operation, String messageId, Element content) throws HubCallException {
		Ports now = this.ports;
		BusinessPort port = operation.equals("AcknowledgeMessages") ? now.acknowledging() : now.business();
		BusinessPort.Receipted receipted = port.send(operation, content);
		Receipt receipt = receipted.receipt();
		if (!messageId.equals(receipt.getMessageId())) {
			throw new HubCallException(Troubles.of(Troubles.RECEIPT_MISMATCH, "messageId"), false,
					new IllegalStateException());
		}
		return new SentMessage(receipted.envelope(), receipted.answer(), receipt);
	}

	/**
	 * One poll of the mailbox.
	 * @param witness what the witness of the log has to say
	 */
	public ReceiveMessagesResponse receive(int most, int waitSeconds, Witness witness) throws HubCallException {
		ReceiveMessages request = prepared(new ReceiveMessages());
		request.setMax(most);
		request.setWaitSeconds(waitSeconds);
		request.setWitness(witness);
		Mailbox mailbox = this.ports.mailbox();
		return HubCalls.make(mailbox, () -> mailbox.receiveMessages(request));
	}

	/** Proofs that messages of this participant stand in the log: those there are. */
	public List<MessageProof> proofs(List<String> messageIds) throws HubCallException {
		GetProof request = prepared(new GetProof());
		request.getOfMessage().addAll(messageIds);
		MessageLog log = this.ports.log();
		return HubCalls.make(log, () -> log.getProof(request)).getProven();
	}

	public PutAttachmentResponse put(UnaryOperator<PutAttachment> chunk) throws HubCallException {
		PutAttachment request = chunk.apply(prepared(new PutAttachment()));
		Attachments attachments = this.ports.attachments();
		return HubCalls.make(attachments, () -> attachments.putAttachment(request));
	}

	public GetAttachmentResponse get(String complaintId, String name, long offset) throws HubCallException {
		GetAttachment request = prepared(new GetAttachment());
		request.setComplaintId(complaintId);
		request.setName(name);
		request.setOffset(offset);
		Attachments attachments = this.ports.attachments();
		return HubCalls.make(attachments, () -> attachments.getAttachment(request));
	}

	/** The complaint that this participant filed from an entry, with the filing. */
	public GetComplaintResponse filedFrom(Origin origin) throws HubCallException {
		GetComplaint request = prepared(new GetComplaint());
		request.setOrigin(origin);
		ComplaintExchange queries = this.ports.queries();
		return HubCalls.make(queries, () -> queries.getComplaint(request));
	}

	public PingResponse ping() throws HubCallException {
		Ping request = prepared(new Ping());
		ComplaintExchange queries = this.ports.queries();
		return HubCalls.make(queries, () -> queries.ping(request));
	}

	/**
	 * Names messages to a hub that was restored.
	 * @param complete whether this adapter keeps nothing more that the hub lacks
	 * @return those that it lacks
	 */
	public List<String> offer(int epoch, List<String> messageIds, boolean complete) throws HubCallException {
		OfferMessages request = prepared(new OfferMessages());
		request.setEpoch(epoch);
		request.getOffered().addAll(messageIds);
		request.setComplete(complete);
		ComplaintExchange queries = this.ports.queries();
		return HubCalls.make(queries, () -> queries.offerMessages(request)).getMissing();
	}

	/** Brings a message back as it was sent, with the answer that it got. */
	public ResendMessageResponse resend(byte[] envelope, byte[] answer) throws HubCallException {
		ResendMessage request = prepared(new ResendMessage());
		request.setEnvelope(envelope);
		request.setReceipt(answer);
		ComplaintExchange queries = this.ports.queries();
		return HubCalls.make(queries, () -> queries.resendMessage(request));
	}

	public Enrolled renew(byte[] pkcs10) throws HubCallException {
		Renew request = prepared(new Renew());
		request.setPkcs10(pkcs10);
		Enrolment enrolment = this.ports.enrolment();
		return HubCalls.make(enrolment, () -> enrolment.renew(request));
	}

	private <R extends Request> R prepared(R request) {
		request.setMessageHeader(header(this.ids.next(), this.participant, this.clock));
		return request;
	}

	static RequestHeader header(String messageId, String participant, InstantSource clock) {
		RequestHeader header = new RequestHeader();
		header.setMessageId(messageId);
		header.setFrom(participant);
		header.setTo(HubTrust.HUB);
		header.setSentAt(clock.instant().atOffset(ZoneOffset.UTC));
		return header;
	}

	private Ports connect(SigningIdentity identity) {
		EnvelopeSigner signer = new EnvelopeSigner(identity, this.random);
		return new Ports(
				new BusinessPort(EXCHANGE, "ComplaintExchange", this.endpoints.complaintExchange(), signer,
						this.verifier, this.clock),
				new BusinessPort(MAILBOX, "Mailbox", this.endpoints.mailbox(), signer, this.verifier, this.clock),
				port(ComplaintExchange.class, this.endpoints.complaintExchange(), signer),
				port(Mailbox.class, this.endpoints.mailbox(), signer),
				port(Attachments.class, this.endpoints.attachments(), signer),
				port(Enrolment.class, this.endpoints.enrolment(), signer),
				port(MessageLog.class, this.endpoints.messageLog(), signer));
	}

	private <P> P port(Class<P> type, String address, EnvelopeSigner signer) {
		return port(type, address, signer, this.verifier, this.clock);
	}

	/**
	 * Made without the WSDL, whose policy is for partners' tools and not for this client.
	 */
	static <P> P port(Class<P> type, String address, EnvelopeSigner signer, EnvelopeVerifier verifier,
			InstantSource clock) {
		JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
		factory.setAddress(address);
		P port = SignedClient.secure(factory.create(type), signer, verifier, clock);
		SignedClient.timeouts(port, CONNECT, ANSWER);
		return port;
	}

	private record Ports(BusinessPort business, BusinessPort acknowledging, ComplaintExchange queries, Mailbox mailbox,
			Attachments attachments, Enrolment enrolment, MessageLog log) {

		Ports {
			SignedClient.timeouts(business.client(), CONNECT, ANSWER);
			SignedClient.timeouts(acknowledging.client(), CONNECT, ANSWER);
		}

	}

}
