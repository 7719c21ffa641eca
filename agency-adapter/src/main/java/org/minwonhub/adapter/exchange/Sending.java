package org.minwonhub.adapter.exchange;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.minwonhub.adapter.board.BoardUnavailableException;
import org.minwonhub.adapter.hub.HubCallException;
import org.minwonhub.adapter.hub.HubConnection;
import org.minwonhub.adapter.hub.SentMessage;
import org.minwonhub.adapter.hub.Troubles;
import org.minwonhub.adapter.killpoint.KillPoint;
import org.minwonhub.adapter.killpoint.KillPoints;
import org.minwonhub.adapter.message.MessageXml;
import org.minwonhub.adapter.message.UnreadableMessageException;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.BoardCase;
import org.minwonhub.adapter.store.JournalLine;
import org.minwonhub.adapter.store.OutboxMessage;
import org.minwonhub.adapter.store.Trouble;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.ComplaintView;

/**
 * One attempt to bring one message to the hub: its parts, then the message, until the
 * verified receipt is kept. Every attempt sends the same body under the same id, so the
 * hub takes it once however often an attempt is cut short.
 */
final class Sending {

	private static final String PART_MISSING_AT_HUB = "ATTACHMENT_MISSING";

	private static final String COMPLAINT_ERASED = "COMPLAINT_ERASED";

	/** The hub's log takes in an entry within a second. */
	private static final long ASK_AFTER = Duration.ofSeconds(5).toMillis();

	private static final Logger logger = LoggerFactory.getLogger(Sending.class);

	private final AdapterStore store;

	private final HubConnection hub;

	private final PartSource source;

	private final PartUpload upload;

	private final Completion completion;

	private final ReceiptEffects effects;

	private final Backoff backoff;

	private final HubSilence silence;

	private final InstantSource clock;

	private final KillPoints killPoints;

	private final SenderNumbers numbers;

	private final FiledBefore filedBefore;

	Sending(AdapterStore store, HubConnection hub, PartSource source, PartUpload upload, Completion completion,
			FiledBefore filedBefore, Backoff backoff, HubSilence silence, InstantSource clock, KillPoints killPoints) {
		this.store = store;
		this.hub = hub;
		this.source = source;
		this.upload = upload;
		this.completion = completion;
		this.effects = new ReceiptEffects(store);
		this.numbers = new SenderNumbers(store, hub, clock);
		this.filedBefore = filedBefore;
		this.backoff = backoff;
		this.silence = silence;
		this.clock = clock;
		this.killPoints = killPoints;
	}

	void attempt(OutboxMessage message) {
		try {
			this.source.name(message);
			this.upload.upload(message.id());
			Optional<String> body = (message.body() != null) ? Optional.of(message.body()) : number(message);
			if (body.isPresent()) {
				send(message, body.get());
			}
		}
		catch (HubCallException ex) {
			failed(message, ex);
		}
		catch (IOException | BoardUnavailableException ex) {
			postpone(message, Troubles.of(Troubles.BOARD_UNAVAILABLE, ex.getClass().getSimpleName()));
		}
	}

	void putParts(long outboxId) throws HubCallException, IOException {
		this.upload.upload(outboxId);
	}

	/** Sent again unchanged, a message that the hub has gets its receipt. */
	void fetchReceipt(OutboxMessage message) throws HubCallException {
		String body = Objects.requireNonNull(message.body());
		try {
			SentMessage sent = this.hub.send(message.operation(), message.messageId(),
					MessageXml.parse(body).getDocumentElement());
			this.store.inTransaction(() -> {
				this.store.outbox().accepted(message.id(), sent.envelope(), sent.answer(), this.clock.millis());
				promised(message, sent.receipt());
			});
		}
		catch (UnreadableMessageException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Number and body are on the disk before anybody else may learn of them. */
	private Optional<String> number(OutboxMessage message) throws HubCallException {
		this.numbers.makeSure();
		Optional<String> body = this.store.inTransaction(() -> {
			Optional<Completion.Numbered> numbered = this.completion.complete(message);
			numbered.ifPresentOrElse(
					(complete) -> this.store.outbox().numbered(message.id(), complete.senderSeq(), complete.body()),
					() -> this.store.outbox().skip(message.id(), this.clock.millis()));
			this.killPoints.pass(KillPoint.BEFORE_NUMBER_COMMIT);
			return numbered.map(Completion.Numbered::body);
		});
		this.store.syncToDisk();
		this.killPoints.pass(KillPoint.AFTER_NUMBER_COMMIT);
		return body;
	}

	private void send(OutboxMessage message, String body) throws HubCallException {
		SentMessage sent;
		try {
			sent = this.hub.send(message.operation(), message.messageId(), MessageXml.parse(body).getDocumentElement());
		}
		catch (HubCallException ex) {
			if (ex.has(FiledBefore.ORIGIN_ALREADY_FILED) && isTakenUp(message)) {
				this.silence.reached();
				return;
			}
			throw ex;
		}
		catch (UnreadableMessageException ex) {
			throw new IllegalStateException(ex);
		}
		this.silence.reached();
		this.killPoints.pass(KillPoint.BEFORE_RECEIPT_COMMIT);
		this.store.inTransaction(() -> {
			this.store.outbox().accepted(message.id(), sent.envelope(), sent.answer(), this.clock.millis());
			promised(message, sent.receipt());
			this.effects.apply(message, body, sent.receipt());
			this.store.journal().add(line(message, sent.receipt()));
		});
		this.killPoints.pass(KillPoint.AFTER_RECEIPT_COMMIT);
	}

	/** What was filed before a restore is linked, not filed. */
	private boolean isTakenUp(OutboxMessage message) throws HubCallException {
		Optional<ComplaintView> complaint = this.filedBefore.takeUp(message);
		complaint.ifPresent((found) -> {
			logger.info("Complaint {} was filed before this store's backup was restored; it is linked again",
					found.getApplicationNumber());
			this.store.journal()
				.add(new JournalLine(this.clock.millis(), JournalLine.OUT, message.operation(), found.getComplaintId(),
						found.getApplicationNumber(), message.messageId(), null, null, JournalLine.VERIFIED,
						FiledBefore.ORIGIN_ALREADY_FILED, null));
		});
		return complaint.isPresent();
	}

	/**
	 * How long the promise runs is the hub's word; when it began, this machine's. What
	 * had its body before this attempt may have reached the hub in an earlier envelope.
	 */
	private void promised(OutboxMessage message, Receipt receipt) {
		long now = this.clock.millis();
		long term = Duration.between(receipt.getReceivedAt(), receipt.getLogDeadline()).toMillis();
		this.store.promises()
			.keep(message.id(), receipt.getLogLeaf(), now + term, now + ASK_AFTER, message.body() != null);
	}

	private JournalLine line(OutboxMessage message, Receipt receipt) {
		String key = (message.caseId() != null) ? this.store.cases().get(message.caseId()).key().value() : null;
		return new JournalLine(this.clock.millis(), JournalLine.OUT, message.operation(), receipt.getComplaintId(),
				receipt.getApplicationNumber(), message.messageId(), null, null, JournalLine.VERIFIED, "ACCEPTED", key);
	}

	private void failed(OutboxMessage message, HubCallException ex) {
		if (ex.has(Troubles.HUB_UNREACHABLE)) {
			this.silence.failed(this.clock.millis());
		}
		else {
			this.silence.reached();
		}
		if (ex.has(PART_MISSING_AT_HUB)) {
			this.store.parts().notUploaded(message.id());
		}
		if (ex.has(COMPLAINT_ERASED)) {
			forgetErased(message);
		}
		else if (ex.retryable() || ex.concernsParticipant()) {
			postpone(message, ex.trouble());
		}
		else {
			logger.warn("Message {} ({}) is parked: {}", message.messageId(), message.operation(), ex.getMessage());
			this.store.inTransaction(() -> {
				this.store.outbox().parked(message.id(), ex.trouble());
				this.store.journal().add(parked(message, ex.trouble()));
			});
		}
	}

	/** The hub takes no more of the complaint, and nothing of it may stay here. */
	private void forgetErased(OutboxMessage message) {
		Optional.ofNullable(message.caseId())
			.map((id) -> this.store.cases().get(id).complaintId())
			.ifPresent((complaint) -> {
				logger.info("Complaint {} was erased on legal grounds; what waited to be sent about it is void",
						complaint);
				this.store.inTransaction(() -> this.store.erasures().forget(complaint, this.clock.millis()));
			});
	}

	private JournalLine parked(OutboxMessage message, Trouble trouble) {
		Optional<BoardCase> complaint = Optional.ofNullable(message.caseId()).map(this.store.cases()::get);
		return new JournalLine(this.clock.millis(), JournalLine.OUT, message.operation(),
				complaint.map(BoardCase::complaintId).orElse(null),
				complaint.map(BoardCase::applicationNumber).orElse(null), message.messageId(), null, null,
				trouble.code().equals(Troubles.RECEIPT_MISMATCH) ? Troubles.RECEIPT_MISMATCH : JournalLine.VERIFIED,
				Objects.requireNonNull(trouble.code()), complaint.map((known) -> known.key().value()).orElse(null));
	}

	void postpone(OutboxMessage message, Trouble trouble) {
		if (message.attempts() == 0) {
			logger.warn("Message {} ({}) has to wait: {}", message.messageId(), message.operation(),
					trouble.messageEn());
		}
		this.store.outbox()
			.postponed(message.id(), this.clock.millis() + this.backoff.after(message.attempts()).toMillis(), trouble);
	}

}
