package org.minwonhub.hub.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.intake.BusinessOperation;
import org.minwonhub.hub.intake.Caller;
import org.minwonhub.hub.intake.ParticipantKeys;
import org.minwonhub.hub.intake.ReceivedMessage;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.xsd.mailbox.AcknowledgeMessages;
import org.minwonhub.xsd.mailbox.Acknowledgement;

import org.springframework.stereotype.Component;

/**
 * Ends deliveries. An acknowledgement counts however late it comes, and counts once.
 */
@Component
class Acknowledge implements BusinessOperation<AcknowledgeMessages> {

	private final DatabaseClock clock;

	private final ParticipantKeys keys;

	private final ComplaintLock lock;

	private final DeliveryQueue queue;

	private final List<DeliveryListener> listeners;

	private final MailboxSettings settings;

	Acknowledge(DatabaseClock clock, ParticipantKeys keys, ComplaintLock lock, DeliveryQueue queue,
			List<DeliveryListener> listeners, MailboxSettings settings) {
		this.clock = clock;
		this.keys = keys;
		this.lock = lock;
		this.queue = queue;
		this.listeners = listeners;
		this.settings = settings;
	}

	@Override
	public Class<AcknowledgeMessages> type() {
		return AcknowledgeMessages.class;
	}

	@Override
	public ReceivedMessage.Subject subjectOf(Caller caller, AcknowledgeMessages message) {
		return new ReceivedMessage.Subject(null, null, this.keys.current(caller.participant(), this.clock.now()).id());
	}

	@Override
	public void carryOut(ReceivedMessage received, AcknowledgeMessages message) {
		message.getAcknowledgement()
			.stream()
			.map(acknowledgement -> own(received.from(), acknowledgement).complaint())
			.distinct()
			.sorted()
			.forEach(this.lock::hold);
		for (Acknowledgement acknowledgement : message.getAcknowledgement()) {
			DeliveryQueue.Row delivery = own(received.from(), acknowledgement);
			if (!delivery.ended()) {
				apply(received, delivery, acknowledgement);
			}
		}
	}

	private void apply(ReceivedMessage received, DeliveryQueue.Row delivery, Acknowledgement acknowledgement) {
		Instant now = received.receivedAt();
		switch (acknowledgement.getOutcome()) {
			case PROCESSED -> {
				this.queue.end(delivery, DeliveryState.DONE, null, acknowledgement.getBoardReference(), now);
				this.listeners.forEach(listener -> listener.processed(delivery.complaint(), delivery.leg(),
						delivery.reason(), received.row()));
			}
			case RETRY -> this.queue.change(delivery, DeliveryState.READY, acknowledgement.getCode(), null,
					now.plus(this.settings.backOff(delivery.attempt())));
			case REFUSED -> this.queue.change(delivery, DeliveryState.PARKED, acknowledgement.getCode(), null, now);
		}
	}

	private DeliveryQueue.Row own(String recipient, Acknowledgement acknowledgement) {
		UUID id = Urn.parse(acknowledgement.getDeliveryId());
		return this.queue.find(id)
			.filter(delivery -> delivery.recipient().equals(recipient))
			.orElseThrow(() -> new Refused(FaultCode.DELIVERY_UNKNOWN,
					new Refused.Violation("acknowledgement/deliveryId", "a delivery that was handed to the sender")));
	}

}
