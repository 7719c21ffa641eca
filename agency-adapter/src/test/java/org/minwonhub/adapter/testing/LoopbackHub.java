package org.minwonhub.adapter.testing;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.jspecify.annotations.Nullable;

import org.minwonhub.security.EnvelopeSigner;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.PossessionTrust;
import org.minwonhub.security.SigningIdentity;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.security.cxf.SignedEndpoint;
import org.minwonhub.wsdl.Attachments;
import org.minwonhub.wsdl.ComplaintExchange;
import org.minwonhub.wsdl.Enrolment;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.wsdl.Mailbox;
import org.minwonhub.wsdl.MessageLog;
import org.minwonhub.xsd.attachment.GetAttachment;
import org.minwonhub.xsd.attachment.GetAttachmentResponse;
import org.minwonhub.xsd.attachment.PutAttachment;
import org.minwonhub.xsd.attachment.PutAttachmentResponse;
import org.minwonhub.xsd.common.BusinessMessage;
import org.minwonhub.xsd.common.HubFault;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.ComplaintMessage;
import org.minwonhub.xsd.complaint.GetComplaint;
import org.minwonhub.xsd.complaint.GetComplaintResponse;
import org.minwonhub.xsd.complaint.OfferMessages;
import org.minwonhub.xsd.complaint.OfferMessagesResponse;
import org.minwonhub.xsd.complaint.Ping;
import org.minwonhub.xsd.complaint.PingResponse;
import org.minwonhub.xsd.complaint.Recovery;
import org.minwonhub.xsd.complaint.ResendMessage;
import org.minwonhub.xsd.complaint.ResendMessageResponse;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.enrolment.Enrol;
import org.minwonhub.xsd.enrolment.Renew;
import org.minwonhub.xsd.log.FindEntries;
import org.minwonhub.xsd.log.FindEntriesResponse;
import org.minwonhub.xsd.log.GetCheckpoint;
import org.minwonhub.xsd.log.GetCheckpointResponse;
import org.minwonhub.xsd.log.GetEvidence;
import org.minwonhub.xsd.log.GetEvidenceResponse;
import org.minwonhub.xsd.log.GetProof;
import org.minwonhub.xsd.log.GetProofResponse;
import org.minwonhub.xsd.mailbox.AcknowledgeMessages;
import org.minwonhub.xsd.mailbox.Delivery;
import org.minwonhub.xsd.mailbox.Evidence;
import org.minwonhub.xsd.mailbox.ReceiveMessagesResponse;

/**
 * Real signed endpoints on a loopback port with as much behind them as a test of the
 * adapter's own side needs: receipts by message id, parts by name, a queue of deliveries.
 * It is no hub and proves nothing about one.
 */
public final class LoopbackHub implements AutoCloseable {

	public final TestAuthority authority = new TestAuthority();

	/** Envelopes of business messages, as they arrived, refused ones included. */
	public final List<VerifiedEnvelope> arrived = new CopyOnWriteArrayList<>();

	/** Messages that were given a receipt, each once. */
	public final Map<String, BusinessMessage> accepted = new LinkedHashMap<>();

	public final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

	public final List<Evidence> evidence = new CopyOnWriteArrayList<>();

	public final Map<String, byte[]> parts = new ConcurrentHashMap<>();

	public final Map<String, String> salts = new ConcurrentHashMap<>();

	private final SigningIdentity identity = this.authority.identity("urn:hub:minwon");

	private final Bus bus = BusFactory.newInstance().createBus();

	private final List<Server> servers = new ArrayList<>();

	private final InstantSource clock;

	private final int port;

	/** What is told of a complaint that is asked for by its origin. */
	public volatile @Nullable GetComplaintResponse filedBefore;

	/** Told with each ping: the hub was restored and lacks everything. */
	public volatile @Nullable Recovery recovery;

	/** What was offered to a restored hub. */
	public final List<OfferMessages> offers = new CopyOnWriteArrayList<>();

	/** What becomes of a message that is brought back. */
	public volatile String outcome = "WAITS";

	private volatile Function<BusinessMessage, Optional<HubFault>> judge = (message) -> Optional.empty();

	private volatile MessageLog log = unscripted(MessageLog.class);

	private volatile Enrolment enrolment = unscripted(Enrolment.class);

	public LoopbackHub(InstantSource clock) throws IOException {
		this.clock = clock;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.port = socket.getLocalPort();
		}
		serve(ComplaintExchange.class, "complaint-exchange", this::call);
		serve(Mailbox.class, "mailbox", this::call);
		serve(Attachments.class, "attachments", this::call);
		serve(Enrolment.class, "enrolment", this::enrolment);
		serve(MessageLog.class, "message-log", (request) -> this.log.getProof((GetProof) request));
	}

	public URI address() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	public SigningIdentity identity() {
		return this.identity;
	}

	/** Decides from now on which messages are refused. */
	public void judge(Function<BusinessMessage, Optional<HubFault>> judge) {
		this.judge = judge;
	}

	/** Answers from now on what the log proves. */
	public void proves(Proofs proofs) {
		this.log = new MessageLog() {

			@Override
			public GetProofResponse getProof(GetProof request) throws HubFaultMessage {
				return proofs.proof(request);
			}

			@Override
			public GetCheckpointResponse getCheckpoint(GetCheckpoint request) {
				throw new IllegalStateException("Nothing is scripted for getCheckpoint");
			}

			@Override
			public FindEntriesResponse findEntries(FindEntries request) {
				throw new IllegalStateException("Nothing is scripted for findEntries");
			}

			@Override
			public GetEvidenceResponse getEvidence(GetEvidence request) {
				throw new IllegalStateException("Nothing is scripted for getEvidence");
			}

		};
	}

	/** The log's side of {@code GetProof}. */
	public interface Proofs {

		GetProofResponse proof(GetProof request) throws HubFaultMessage;

	}

	public void enrols(Enrolment scripted) {
		this.enrolment = scripted;
	}

	public <M extends BusinessMessage> List<M> accepted(Class<M> type) {
		synchronized (this.accepted) {
			return this.accepted.values().stream().filter(type::isInstance).map(type::cast).toList();
		}
	}

	public static HubFault fault(String code, boolean retryable) {
		HubFault fault = new HubFault();
		fault.setCode(code);
		fault.setMessageKo("거절했습니다.");
		fault.setMessageEn("Refused.");
		fault.setNextStepKo("고치십시오.");
		fault.setNextStepEn("Mend it.");
		fault.setSide("CALLER");
		fault.setRetryable(retryable);
		fault.setCorrelationId("c-1");
		return fault;
	}

	@Override
	public void close() {
		this.servers.forEach(Server::destroy);
		this.bus.shutdown(true);
	}

	private Object call(Object request) throws HubFaultMessage {
		if (request instanceof BusinessMessage message) {
			return receipt(message, SignedEndpoint.request());
		}
		if (request instanceof PutAttachment put) {
			return put(put);
		}
		if (request instanceof GetAttachment get) {
			return get(get);
		}
		if (request instanceof Ping) {
			PingResponse answer = new PingResponse();
			answer.setHubTime(this.clock.instant().atOffset(ZoneOffset.UTC));
			answer.setRecovery(this.recovery);
			return answer;
		}
		if (request instanceof OfferMessages offer) {
			this.offers.add(offer);
			OfferMessagesResponse answer = new OfferMessagesResponse();
			answer.getMissing().addAll(offer.getOffered());
			return answer;
		}
		if (request instanceof ResendMessage) {
			ResendMessageResponse answer = new ResendMessageResponse();
			answer.setOutcome(this.outcome);
			return answer;
		}
		if (request instanceof GetComplaint) {
			return Objects.requireNonNull(this.filedBefore);
		}
		ReceiveMessagesResponse answer = new ReceiveMessagesResponse();
		answer.getDelivery().addAll(this.deliveries);
		answer.getEvidence().addAll(this.evidence);
		return answer;
	}

	private Receipt receipt(BusinessMessage message, VerifiedEnvelope envelope) throws HubFaultMessage {
		this.arrived.add(envelope);
		Optional<HubFault> refusal = this.judge.apply(message);
		if (refusal.isPresent()) {
			throw new HubFaultMessage(refusal.get().getCode(), refusal.get());
		}
		synchronized (this.accepted) {
			this.accepted.put(message.getMessageHeader().getMessageId(), message);
		}
		if (message instanceof AcknowledgeMessages acknowledge) {
			acknowledge.getAcknowledgement()
				.forEach((done) -> this.deliveries
					.removeIf((delivery) -> delivery.getDeliveryId().equals(done.getDeliveryId())));
		}
		Receipt receipt = new Receipt();
		receipt.setMessageId(message.getMessageHeader().getMessageId());
		receipt.setReceivedAt(this.clock.instant().atOffset(ZoneOffset.UTC));
		receipt.setContentHash(envelope.contentHash());
		receipt.setComplaintId(complaintOf(message));
		receipt.setApplicationNumber("MH-2611-0000017-4");
		receipt.setLogLeaf("{}".getBytes(StandardCharsets.UTF_8));
		receipt.setLogSalt("0".repeat(64));
		receipt.setLogDeadline(this.clock.instant().atOffset(ZoneOffset.UTC));
		return receipt;
	}

	/**
	 * A filing's own id serves as its complaint's, so that a test can tell which is
	 * which.
	 */
	private static String complaintOf(BusinessMessage message) {
		if (message instanceof SubmitComplaint) {
			return message.getMessageHeader().getMessageId();
		}
		return (message instanceof ComplaintMessage about) ? about.getComplaintId() : "urn:uuid:" + new UUID(0, 0);
	}

	private PutAttachmentResponse put(PutAttachment put) {
		byte[] before = this.parts.getOrDefault(put.getName(), new byte[0]);
		byte[] after = before;
		if (put.getOffset() == before.length) {
			after = Arrays.copyOf(before, before.length + put.getChunk().length);
			System.arraycopy(put.getChunk(), 0, after, before.length, put.getChunk().length);
			this.parts.put(put.getName(), after);
		}
		if (put.getSalt() != null) {
			this.salts.put(put.getName(), put.getSalt());
		}
		PutAttachmentResponse answer = new PutAttachmentResponse();
		answer.setStored(after.length);
		answer.setComplete(after.length == put.getSize());
		return answer;
	}

	private GetAttachmentResponse get(GetAttachment get) throws HubFaultMessage {
		byte[] content = this.parts.get(get.getName());
		if (content == null) {
			throw new HubFaultMessage("ATTACHMENT_ERASED", fault("ATTACHMENT_ERASED", false));
		}
		int from = Math.toIntExact(get.getOffset());
		GetAttachmentResponse answer = new GetAttachmentResponse();
		answer.setSize(content.length);
		answer.setOffset(from);
		answer.setChunk(Arrays.copyOfRange(content, from, Math.min(content.length, from + 1000)));
		answer.setSalt(this.salts.get(get.getName()));
		return answer;
	}

	private Object enrolment(Object request) throws HubFaultMessage {
		return (request instanceof Enrol enrol) ? this.enrolment.enrol(enrol) : this.enrolment.renew((Renew) request);
	}

	private <S> void serve(Class<S> type, String path, Service service) {
		JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
		factory.setBus(this.bus);
		factory.setServiceClass(type);
		factory.setServiceBean(type.cast(Proxy.newProxyInstance(LoopbackHub.class.getClassLoader(),
				new Class<?>[] { type }, (proxy, method, arguments) -> {
					if (method.getDeclaringClass() == Object.class) {
						return method.invoke(service, arguments);
					}
					return service.serve(arguments[0]);
				})));
		factory.setAddress(address() + "/ws/v1/" + path);
		EnvelopeSigner signer = new EnvelopeSigner(this.identity, new SecureRandom());
		factory.getFeatures()
			.add(new SignedEndpoint(new EnvelopeVerifier(new PossessionTrust()), (request) -> signer,
					(problem, request) -> Optional.empty(), this.clock));
		this.servers.add(factory.create());
	}

	private static <S> S unscripted(Class<S> type) {
		return type.cast(Proxy.newProxyInstance(LoopbackHub.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> {
					throw new IllegalStateException("Nothing is scripted for " + method.getName());
				}));
	}

	private interface Service {

		Object serve(Object request) throws HubFaultMessage;

	}

}
