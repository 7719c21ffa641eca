package org.minwonhub.adapter.exchange;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
 */
public final class Recovery {

	private static final Logger logger = LoggerFactory.getLogger(Recovery.class);

	private static final int AT_ONCE = 50;

	private static final String WAITS = "WAITS";

	private static final String PART_MISSING_AT_HUB = "ATTACHMENT_MISSING";

	private final AdapterStore store;

	private final HubConnection hub;

	private final OutboxSender sender;

	private final AtomicBoolean wanted = new AtomicBoolean(true);

	private int told;

	public Recovery(AdapterStore store, HubConnection hub, OutboxSender sender) {
		this.store = store;
		this.hub = hub;
		this.sender = sender;
	}

	/** The hub may have been restored: it is asked with the next {@link #look}. */
	public void ask() {
		this.wanted.set(true);
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

	/** One round; what must wait for others is brought again in the next. */
	public void look() {
		if (!this.wanted.getAndSet(false)) {
			return;
		}
		try {
			org.minwonhub.xsd.complaint.Recovery recovery = this.hub.ping().getRecovery();
			if (recovery != null) {
				tell(recovery.getEpoch());
				boolean complete = bring(recovery.getEpoch(), recovery.getSince().toInstant());
				this.wanted.set(!complete);
			}
		}
		catch (HubCallException ex) {
			logger.warn("The hub was restored, and cannot take back now what it lost: {}", ex.getMessage());
			this.wanted.set(true);
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
		long after = 0;
		List<Outbox.Receipted> batch;
		do {
			batch = this.store.outbox().receipted(after, AT_ONCE);
			List<Outbox.Receipted> offered = batch.stream().filter((message) -> isSince(message, since)).toList();
			if (!offered.isEmpty()) {
				complete &= bring(epoch, offered);
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

	private boolean bring(int epoch, List<Outbox.Receipted> offered) throws HubCallException {
		List<String> missing = this.hub.offer(epoch, offered.stream().map(Outbox.Receipted::messageId).toList(), false);
		boolean complete = true;
		for (Outbox.Receipted message : offered) {
			if (missing.contains(message.messageId())) {
				complete &= isBrought(message);
			}
		}
		return complete;
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

	private static boolean isSince(Outbox.Receipted message, Instant since) {
		Receipt receipt = receipt(message);
		return receipt != null && !receipt.getReceivedAt().toInstant().isBefore(since);
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
