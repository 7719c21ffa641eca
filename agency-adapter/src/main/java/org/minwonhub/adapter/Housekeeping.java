package org.minwonhub.adapter;

import java.time.Duration;
import java.time.InstantSource;

import org.minwonhub.adapter.exchange.OutboxSender;
import org.minwonhub.adapter.store.AdapterStore;

/**
 * Forgets what is older than any backup of the hub, from which it could have to be sent
 * again.
 */
final class Housekeeping {

	private final AdapterStore store;

	private final OutboxSender sender;

	private final Duration keep;

	private final InstantSource clock;

	Housekeeping(AdapterStore store, OutboxSender sender, Duration keep, InstantSource clock) {
		this.store = store;
		this.sender = sender;
		this.keep = keep;
		this.clock = clock;
	}

	void tidy() {
		long horizon = this.clock.millis() - this.keep.toMillis();
		this.store.outbox().forgetReceiptedBefore(horizon);
		this.store.inbox().forgetEnvelopesBefore(horizon);
		this.store.seenCheckpoints().forgetDaysBefore(horizon);
		this.store.journal().forgetBefore(horizon);
		this.sender.tidy();
		this.store.syncToDisk();
	}

}
