package org.minwonhub.adapter.exchange;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.board.Board;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.config.Mail;
import org.minwonhub.adapter.hub.HubConnection;
import org.minwonhub.adapter.hub.HubTrust;
import org.minwonhub.adapter.killpoint.KillPoints;
import org.minwonhub.adapter.message.MessageIds;
import org.minwonhub.adapter.message.MessageXml;
import org.minwonhub.adapter.message.UnreadableMessageException;
import org.minwonhub.adapter.notify.OfficerMails;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.sync.BoardWatch;
import org.minwonhub.adapter.testing.Configs;
import org.minwonhub.adapter.testing.Gnuboard;
import org.minwonhub.adapter.testing.LoopbackHub;
import org.minwonhub.adapter.witness.LogWitness;
import org.minwonhub.security.EnvelopeSigner;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.PossessionTrust;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.SigningIdentity;
import org.minwonhub.security.Thumbprints;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.xsd.common.BusinessMessage;
import org.minwonhub.xsd.common.MessageHeader;
import org.minwonhub.xsd.complaint.AnswerType;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.Kind;
import org.minwonhub.xsd.complaint.Officer;
import org.minwonhub.xsd.complaint.Origin;
import org.minwonhub.xsd.complaint.PublishAnswer;
import org.minwonhub.xsd.complaint.SourceChannel;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.complaint.Visibility;
import org.minwonhub.xsd.mailbox.AcknowledgeMessages;
import org.minwonhub.xsd.mailbox.Assignment;
import org.minwonhub.xsd.mailbox.AssignmentReason;
import org.minwonhub.xsd.mailbox.CertificateTrust;
import org.minwonhub.xsd.mailbox.Delivery;
import org.minwonhub.xsd.mailbox.Envelope;

/**
 * Both directions of an adapter beside a GNUboard, and what another agency signs.
 */
final class Bench implements AutoCloseable {

	static final String ME = "urn:agency:" + Configs.AGENCY;

	static final String OTHER = "urn:agency:1741001";

	private static final SecureRandom RANDOM = new SecureRandom();

	final LoopbackHub hub;

	final Gnuboard gnuboard = new Gnuboard();

	final Path files;

	final Board board;

	final AdapterStore store = AdapterStore.inMemory();

	final BoardWatch watch;

	final OutboxSender sender;

	final MailboxReceiver receiver;

	final SigningIdentity other;

	final HubConnection connection;

	private final AdapterConfig config;

	private final MessageIds ids = new MessageIds(RANDOM);

	Bench(Path folder, Handling handling) throws IOException {
		this(folder, handling, null);
	}

	Bench(Path folder, Handling handling, @Nullable URI elsewhere) throws IOException {
		Clock clock = Clock.systemUTC();
		this.files = folder.resolve("board");
		this.board = this.gnuboard.filesIn(this.files).open();
		this.hub = new LoopbackHub(clock);
		this.other = this.hub.authority.identity(OTHER);
		URI address = (elsewhere != null) ? elsewhere : this.hub.address();
		Mail mail = new Mail("127.0.0.1", 1, false, "minwon@agency.example", Map.of("FUNDING", "fund@agency.example"));
		this.config = Configs.of(address, folder, handling, true, true, mail);
		this.connection = new HubConnection(address, ME, this.hub.authority.identity(ME),
				this.hub.authority.certificate(), clock, RANDOM);
		Lock turn = new ReentrantLock();
		// The smallest jitter, so that a retry comes after half a second.
		Backoff backoff = new Backoff((RandomGenerator) () -> 0, this.config.timing().longestPause());
		this.watch = new BoardWatch(this.config, this.store, this.board, turn, clock, RANDOM, KillPoints.off());
		this.sender = new OutboxSender(ME, this.store, this.connection, this.board, folder.resolve("out"), backoff,
				clock, KillPoints.off());
		this.receiver = new MailboxReceiver(this.config, this.store, this.connection, this.board,
				new DeliveryCheck(ME, this.hub.authority.certificate()),
				new LogWitness(ME, folder, this.store, clock, RANDOM), new OfficerMails(this.config, this.store, clock),
				folder.resolve("in"), turn, this.sender::wake, () -> {
				}, backoff, clock, RANDOM, KillPoints.off());
		this.sender.start();
	}

	void look() {
		this.watch.reconcile();
		this.sender.wake();
	}

	SubmitComplaint submitted(String subject, String text) {
		SubmitComplaint message = new SubmitComplaint();
		message.setHandling(Handling.ROUTE);
		Origin origin = new Origin();
		origin.setSystem("gnuboard5:integrated");
		origin.setOriginId("1");
		origin.setGeneration(1);
		message.setOrigin(origin);
		message.setKind(Kind.QUERY);
		message.setCategory("FUNDING");
		message.setSubject(subject);
		message.setText(text);
		message.setLanguage("ko");
		message.setVisibility(Visibility.PUBLIC);
		message.setSourceChannel(SourceChannel.BOARD);
		message.setFiledAt(now());
		return message;
	}

	PublishAnswer answer(String complaintId, String answerId, int revision, String text) {
		PublishAnswer message = new PublishAnswer();
		message.setComplaintId(complaintId);
		message.setAnswerId(answerId);
		message.setRevision(revision);
		message.setType(AnswerType.FINAL);
		Officer officer = new Officer();
		officer.setUnit("지원과");
		officer.setName("박주무관");
		officer.setContact("02-333-4444");
		message.setOfficer(officer);
		message.setText(text);
		message.setVisibility(Visibility.PUBLIC);
		message.setAnsweredAt(now());
		return message;
	}

	/** Hands over what the other agency signed. */
	Delivery deliver(String reason, String complaintId, BusinessMessage... messages) {
		Delivery delivery = delivery(reason, complaintId, this.other, OTHER, messages);
		this.hub.deliveries.add(delivery);
		return delivery;
	}

	Delivery delivery(String reason, String complaintId, SigningIdentity signer, String from,
			BusinessMessage... messages) {
		Assignment assignment = new Assignment();
		assignment.setRecipient(ME);
		assignment.setReason(AssignmentReason.valueOf(reason));
		assignment.setComplaintId(complaintId);
		assignment.setApplicationNumber("MH-2611-0000099-1");
		assignment.setAssignedAt(now());
		Delivery delivery = new Delivery();
		delivery.setDeliveryId(id());
		delivery.setSequence(1);
		delivery.setAttempt(1);
		delivery.setLeaseUntil(now());
		delivery.setAssignment(assignment);
		for (BusinessMessage message : messages) {
			delivery.getEnvelope().add(envelope(message, signer, from));
		}
		return delivery;
	}

	Envelope envelope(BusinessMessage message, SigningIdentity signer, String from) {
		MessageHeader header = new MessageHeader();
		header.setMessageId(id());
		header.setFrom(from);
		header.setTo(HubTrust.HUB);
		header.setSentAt(now());
		header.setSenderSeq(1);
		message.setMessageHeader(header);
		Instant at = Instant.now();
		try {
			byte[] bytes = new EnvelopeSigner(signer, RANDOM)
				.sign(MessageXml.parse(MessageXml.write(message)).getDocumentElement(), at);
			VerifiedEnvelope verified = new EnvelopeVerifier(new PossessionTrust()).verify(bytes, at);
			Envelope envelope = new Envelope();
			envelope.setMessageId(header.getMessageId());
			envelope.setFrom(from);
			envelope.setOperation(verified.operation());
			envelope.setReceivedAt(at.atOffset(ZoneOffset.UTC));
			envelope.setContentHash(verified.contentHash());
			envelope.setSignerThumbprint(Thumbprints.sha256(signer.certificate()));
			envelope.setSignerTrust(CertificateTrust.HUB_CA);
			envelope.setContent(bytes);
			return envelope;
		}
		catch (UnreadableMessageException | SecurityRefusal ex) {
			throw new IllegalStateException(ex);
		}
	}

	String id() {
		return this.ids.next();
	}

	Map<String, String> outcomes() {
		Map<String, String> outcomes = new HashMap<>();
		this.hub.accepted(AcknowledgeMessages.class)
			.forEach((message) -> message.getAcknowledgement()
				.forEach((done) -> outcomes.put(done.getDeliveryId(), (done.getCode() != null)
						? done.getOutcome() + ":" + done.getCode() : done.getOutcome().name())));
		return outcomes;
	}

	List<String> bodies() {
		return this.hub.arrived.stream()
			.map((envelope) -> new String(envelope.bytes(), StandardCharsets.UTF_8))
			.toList();
	}

	@Override
	public void close() {
		this.receiver.close();
		this.sender.close();
		this.board.close();
		this.hub.close();
		this.store.close();
	}

	private static OffsetDateTime now() {
		return Instant.now().atOffset(ZoneOffset.UTC);
	}

}
