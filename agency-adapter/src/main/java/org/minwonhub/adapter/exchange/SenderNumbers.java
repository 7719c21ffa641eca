package org.minwonhub.adapter.exchange;

import java.time.InstantSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.minwonhub.adapter.hub.HubCallException;
import org.minwonhub.adapter.hub.HubConnection;
import org.minwonhub.adapter.store.AdapterStore;

/**
 * Makes sure, before this process numbers its first message, that no number is given
 * twice: an adapter restored from a backup goes on above what the hub has of it.
 */
final class SenderNumbers {

	private static final Logger logger = LoggerFactory.getLogger(SenderNumbers.class);

	private final AdapterStore store;

	private final HubConnection hub;

	private final InstantSource clock;

	private boolean sure;

	SenderNumbers(AdapterStore store, HubConnection hub, InstantSource clock) {
		this.store = store;
		this.hub = hub;
		this.clock = clock;
	}

	synchronized void makeSure() throws HubCallException {
		if (!this.sure) {
			@Nullable Long last = this.hub.ping().getLastSenderSeq();
			if (last != null && this.store
				.inTransaction(() -> this.store.settings().raiseSenderSeq(last, this.clock.millis()))) {
				logger.warn("The hub has messages of this adapter up to number {} that its store does not know: "
						+ "the store was restored from a backup. It goes on above that number.", last);
			}
			this.sure = true;
		}
	}

}
