package org.minwonhub.hub.attachment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Drops parts that no accepted message named in time.
 */
@Component
class AbandonedParts {

	private static final Duration KEPT = Duration.ofHours(24);

	private final PartStore parts;

	private final Transactions transactions;

	private final DatabaseClock clock;

	AbandonedParts(PartStore parts, Transactions transactions, DatabaseClock clock) {
		this.parts = parts;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT1H")
	void drop() {
		Instant before = this.clock.now().minus(KEPT);
		for (UUID part : this.parts.abandonedBefore(before)) {
			this.transactions.durably(() -> this.parts.deleteIfAbandoned(part, before));
		}
	}

}
