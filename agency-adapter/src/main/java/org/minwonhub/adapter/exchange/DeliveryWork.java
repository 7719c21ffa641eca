package org.minwonhub.adapter.exchange;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.minwonhub.adapter.board.BoardRefusalException;
import org.minwonhub.adapter.board.BoardUnavailableException;
import org.minwonhub.adapter.hub.HubCallException;
import org.minwonhub.adapter.hub.Troubles;
import org.minwonhub.adapter.killpoint.KillPoint;
import org.minwonhub.adapter.killpoint.KillPoints;
import org.minwonhub.adapter.message.MessageIds;
import org.minwonhub.adapter.message.MessageXml;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.Inbox.Outcome;
import org.minwonhub.adapter.store.Inbox.Received;
import org.minwonhub.adapter.store.JournalLine;
import org.minwonhub.xsd.mailbox.AcknowledgeMessages;
import org.minwonhub.xsd.mailbox.Acknowledgement;
import org.minwonhub.xsd.mailbox.Delivery;
import org.minwonhub.xsd.mailbox.DeliveryOutcome;
import org.minwonhub.xsd.mailbox.Envelope;
import org.minwonhub.xsd.mailbox.Evidence;

import org.springframework.dao.DataAccessException;

/**
 * All of one delivery: verified, fetched, written to the board, remembered, and its
 * acknowledgement queued, the last two in one transaction.
 */
final class DeliveryWork {

	private static final String RETRY_LATER_LOCALLY = "ADAPTER_DISK";

	private static final Logger logger = LoggerFactory.getLogger(DeliveryWork.class);

	private final AdapterStore store;

	private final DeliveryCheck check;

	private final PartFetch fetch;

	private final Application application;

	private final Lock writeTurn;

	private final MessageIds ids;

	private final InstantSource clock;

	private final KillPoints killPoints;

	DeliveryWork(AdapterStore store, DeliveryCheck check, PartFetch fetch, Application application, Lock writeTurn,
			MessageIds ids, InstantSource clock, KillPoints killPoints) {
		this.store = store;
		this.check = check;
		this.fetch = fetch;
		this.application = application;
		this.writeTurn = writeTurn;
		this.ids = ids;
		this.clock = clock;
		this.killPoints = killPoints;
	}

	void handle(Delivery delivery, Map<String, Evidence> evidence) {
		this.killPoints.pass(KillPoint.AFTER_RECEIVE);
		Optional<Received> before = this.store.inbox()
			.find(delivery.getDeliveryId())
			.filter((received) -> received.outcome() == Outcome.PROCESSED);
		if (before.isPresent()) {
			acknowledgeAgain(delivery, before.get());
			return;
		}
		String senderSignature = null;
		try {
			VerifiedDelivery verified = this.check.check(delivery, evidence);
			senderSignature = JournalLine.VERIFIED;
			this.killPoints.pass(KillPoint.AFTER_VERIFY);
			apply(verified);
		}
		catch (DeliveryRefusedException ex) {
			logger.error("Delivery {} is refused: {}", delivery.getDeliveryId(), ex.getMessage());
			end(delivery, Received.refused(ex.code()), (senderSignature != null) ? senderSignature : ex.code());
		}
		catch (BoardRefusalException ex) {
			logger.warn("The board refuses delivery {}: {}", delivery.getDeliveryId(), ex.getMessage());
			end(delivery, Received.refused(ex.code()), JournalLine.VERIFIED);
		}
		catch (BoardUnavailableException ex) {
			logger.warn("The board is not there for delivery {}: {}", delivery.getDeliveryId(), ex.getMessage());
			end(delivery, Received.retry("BOARD_UNAVAILABLE"), JournalLine.VERIFIED);
		}
		catch (HubCallException ex) {
			logger.warn("Delivery {} has to wait: {}", delivery.getDeliveryId(), ex.getMessage());
			end(delivery, (ex.retryable() || ex.concernsParticipant()) ? Received.retry(ex.trouble().code())
					: Received.refused(ex.trouble().code()), JournalLine.VERIFIED);
		}
		catch (IOException ex) {
			logger.error("Delivery {} has to wait for this machine's disk", delivery.getDeliveryId(), ex);
			end(delivery, Received.retry(RETRY_LATER_LOCALLY), JournalLine.VERIFIED);
		}
		catch (DataAccessException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			// A fault of this program: it must be seen at both ends.
			logger.error("Delivery {} cannot be handled", delivery.getDeliveryId(), ex);
			end(delivery, Received.retry(Troubles.ADAPTER_ERROR), String.valueOf(senderSignature));
		}
	}

	private void apply(VerifiedDelivery verified) throws DeliveryRefusedException, HubCallException, IOException {
		Fetched fetched = Fetched.of(verified, this.fetch);
		this.killPoints.pass(KillPoint.AFTER_FETCH);
		this.writeTurn.lock();
		try {
			Applied applied = this.application.apply(verified, fetched);
			this.store.inTransaction(() -> {
				applied.store();
				remember(verified.delivery(), Received.processed(applied.boardKey()), JournalLine.VERIFIED);
			});
		}
		finally {
			this.writeTurn.unlock();
		}
		this.killPoints.pass(KillPoint.AFTER_INBOX_COMMIT);
	}

	private void end(Delivery delivery, Received outcome, String senderSignature) {
		this.store.inTransaction(() -> remember(delivery, outcome, senderSignature));
	}

	private void remember(Delivery delivery, Received outcome, String senderSignature) {
		long now = this.clock.millis();
		String complaintId = delivery.getAssignment().getComplaintId();
		String number = delivery.getAssignment().getApplicationNumber();
		String operations = delivery.getEnvelope()
			.stream()
			.map(Envelope::getOperation)
			.collect(Collectors.joining(" "));
		this.store.inbox()
			.keep(delivery.getDeliveryId(), complaintId, number, delivery.getAssignment().getReason().name(),
					operations, outcome, now);
		for (Envelope envelope : delivery.getEnvelope()) {
			this.store.inbox().keepEnvelope(envelope.getMessageId(), complaintId, envelope.getContent(), now);
			this.store.journal()
				.add(new JournalLine(now, JournalLine.IN, envelope.getOperation(), complaintId, number,
						envelope.getMessageId(), envelope.getFrom(), senderSignature, JournalLine.VERIFIED,
						described(outcome), outcome.boardKey()));
		}
		acknowledge(delivery.getDeliveryId(), outcome);
	}

	private static String described(Received outcome) {
		return (outcome.code() != null) ? outcome.outcome() + ":" + outcome.code() : outcome.outcome().name();
	}

	/** The hub did not get the acknowledgement, or not in time. */
	private void acknowledgeAgain(Delivery delivery, Received received) {
		if (!this.store.outbox().hasOpen(lane(delivery.getDeliveryId()))) {
			this.store.inTransaction(() -> acknowledge(delivery.getDeliveryId(), received));
		}
	}

	private void acknowledge(String deliveryId, Received received) {
		this.store.outbox()
			.add(lane(deliveryId), null, "AcknowledgeMessages", this.ids.next(),
					MessageXml.write(acknowledgement(deliveryId, received)), this.clock.millis());
	}

	private static AcknowledgeMessages acknowledgement(String deliveryId, Received received) {
		Acknowledgement acknowledgement = new Acknowledgement();
		acknowledgement.setDeliveryId(deliveryId);
		acknowledgement.setOutcome(DeliveryOutcome.valueOf(received.outcome().name()));
		acknowledgement.setCode(received.code());
		acknowledgement.setBoardReference(received.boardKey());
		AcknowledgeMessages message = new AcknowledgeMessages();
		message.getAcknowledgement().add(acknowledgement);
		return message;
	}

	/** What people did by hand is acknowledged like what this program does. */
	static void acknowledgeErasure(AdapterStore store, String deliveryId, String messageId, long now) {
		store.outbox()
			.add(lane(deliveryId), null, "AcknowledgeMessages", messageId,
					MessageXml.write(acknowledgement(deliveryId, Received.processed(null))), now);
	}

	/** Acknowledgements wait for nothing but themselves. */
	private static String lane(String deliveryId) {
		return "ack:" + deliveryId;
	}

}
