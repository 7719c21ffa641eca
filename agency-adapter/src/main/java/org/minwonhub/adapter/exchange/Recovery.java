package org.minwonhub.adapter.exchange;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.minwonhub.adapter.hub.HubCallException;
import org.minwonhub.adapter.hub.HubConnection;
import org.minwonhub.adapter.hub.Troubles;
import org.minwonhub.adapter.message.MessageXml;
import org.minwonhub.adapter.message.UnreadableMessageException;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.Outbox;
import org.minwonhub.adapter.store.OutboxMessage;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.ResendMessageResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings back to a hub that was restored from a backup what it lost and this adapter
 * keeps: the envelopes as they were signed, each with the hub's receipt. Whether that is
 * wanted is asked after each silence of the hub, since no hub is restored while it runs.
 * What must wait for others is brought again ever more rarely, until something comes
 * back.
 */
public final class Recovery {

	private static final Logger logger = LoggerFactory.getLogger(Recovery.class);

	private static final int AT_ONCE = 50;

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

	/**
	 * By which this computer's clock may be wrong: with more no message would have been
	 * accepted. What is offered too much costs only its name.
	 */
	private static final Duration CLOCK_ERROR = Duration.ofHours(1);

	private static final String WAITS = "WAITS";

	private static final String RESTORED = "RESTORED";

	private static final String PART_MISSING_AT_HUB = "ATTACHMENT_MISSING";

	private final AdapterStore store;

	private final HubConnection hub;

	private final OutboxSender sender;

	private final InstantSource clock;

	private final AtomicBoolean asked = new AtomicBoolean(true);

	/** When to go on by itself; {@code null} if there is nothing more to do. */
	private @Nullable Instant again;

	private Duration pause = FIRST_PAUSE;

	private boolean progress;

	private int told;

	public Recovery(AdapterStore store, HubConnection hub, OutboxSender sender, InstantSource clock) {
		this.store = store;
		this.hub = hub;
		this.sender = sender;
		this.clock = clock;
	}

	/** The hub may have been restored: it is asked with the next {@link #look}. */
	public void ask() {
		this.asked.set(true);
	}

	/**
	 * Whether the hub still waits for what this adapter keeps; yes also if it cannot be
	 * asked.
	 */
	public boolean isUnderWay() {
		try {
			return this.hub.ping().getRecovery() != null;
		}
		catch (HubCallException ex) {
			logger.debug("The hub cannot be asked whether it was restored: {}", ex.getMessage());
			return true;
		}
	}

	/** One round, if it is time for one. */
	public void look() {
		if (this.asked.getAndSet(false)) {
			this.pause = FIRST_PAUSE;
		}
		else if (this.again == null || this.clock.instant().isBefore(this.again)) {
			return;
		}
		this.progress = false;
		if (isDone()) {
			this.again = null;
			return;
		}
		this.pause = this.progress ? FIRST_PAUSE : this.pause;
		this.again = this.clock.instant().plus(this.pause);
		Duration twice = this.pause.multipliedBy(2);
		this.pause = (twice.compareTo(LONGEST_PAUSE) < 0) ? twice : LONGEST_PAUSE;
	}

	private boolean isDone() {
		try {
			org.minwonhub.xsd.complaint.Recovery recovery = this.hub.ping().getRecovery();
			if (recovery == null) {
				return true;
			}
			tell(recovery.getEpoch());
			return bring(recovery.getEpoch(), recovery.getSince().toInstant());
		}
		catch (HubCallException ex) {
			logger.warn("The hub was restored, and cannot take back now what it lost: {}", ex.getMessage());
			return false;
		}
	}

	private void tell(int epoch) {
		if (this.told != epoch) {
			this.told = epoch;
			logger.warn("The hub was restored from a backup (recovery {}). What it lost is brought back.", epoch);
		}
	}

	/**
	 * @return whether the hub has all that is kept here
	 */
	private boolean bring(int epoch, Instant since) throws HubCallException {
		boolean complete = true;
		long from = since.minus(CLOCK_ERROR).toEpochMilli();
		long after = 0;
		List<Outbox.Named> batch;
		do {
			batch = this.store.outbox().receiptedSince(from, after, AT_ONCE);
			if (!batch.isEmpty()) {
				complete &= bring(epoch, batch);
			}
			after = batch.isEmpty() ? after : batch.get(batch.size() - 1).id();
		}
		while (batch.size() == AT_ONCE);
		if (complete) {
			this.hub.offer(epoch, List.of(), true);
			logger.info("The hub has back all that this adapter keeps.");
		}
		return complete;
	}

	private boolean bring(int epoch, List<Outbox.Named> offered) throws HubCallException {
		List<String> missing = this.hub.offer(epoch, offered.stream().map(Outbox.Named::messageId).toList(), false);
		boolean complete = true;
		for (Outbox.Named message : offered) {
			if (missing.contains(message.messageId())) {
				complete &= isBrought(message.id());
			}
		}
		return complete;
	}

	/** What was erased here meanwhile has nothing to bring. */
	private boolean isBrought(long id) throws HubCallException {
		Optional<Outbox.Receipted> message = this.store.outbox().receipted(id);
		return message.isEmpty() || isBrought(message.get());
	}

	/** One message that the hub will never take stops no other. */
	private boolean isBrought(Outbox.Receipted message) throws HubCallException {
		try {
			return bring(message);
		}
		catch (HubCallException ex) {
			if (ex.retryable() || ex.concernsParticipant() || ex.has(Troubles.HUB_UNREACHABLE)) {
				throw ex;
			}
			logger.error("The hub does not take back message {}: {}", message.messageId(), ex.getMessage());
			return true;
		}
		catch (IOException ex) {
			logger.error("Files of message {} cannot be read for the hub", message.messageId(), ex);
			return false;
		}
	}

	private boolean bring(Outbox.Receipted message) throws HubCallException, IOException {
		ResendMessageResponse answer = this.hub.resend(message.envelope(), message.receipt());
		if (PART_MISSING_AT_HUB.equals(answer.getCode())) {
			this.store.parts().notUploaded(message.id());
			this.sender.putParts(message.id());
			answer = this.hub.resend(message.envelope(), message.receipt());
		}
		if (answer.getOutcome().equals(WAITS)) {
			logger.debug("Message {} waits: {}", message.messageId(), answer.getCode());
			return false;
		}
		logger.info("Message {} ({}): {}", message.messageId(), message.operation(), answer.getOutcome());
		this.progress |= answer.getOutcome().equals(RESTORED);
		renewPromise(message, answer.getLogLeaf());
		return true;
	}

	/**
	 * An entry that was lost before anybody could see it has no proof; the message has
	 * another one now, and a new receipt promises it.
	 */
	private void renewPromise(Outbox.Receipted message, byte @Nullable [] leaf) throws HubCallException {
		Receipt receipt = receipt(message);
		if (leaf != null && receipt != null && !Arrays.equals(leaf, receipt.getLogLeaf())) {
			OutboxMessage kept = this.store.outbox().get(message.id());
			this.sender.fetchReceipt(kept);
		}
	}

	private static @Nullable Receipt receipt(Outbox.Receipted message) {
		try {
			return MessageXml.readBody(message.receipt(), Receipt.class);
		}
		catch (UnreadableMessageException ex) {
			logger.error("The receipt of message {} cannot be read; it cannot be brought back", message.messageId(),
					ex);
			return null;
		}
	}

}
