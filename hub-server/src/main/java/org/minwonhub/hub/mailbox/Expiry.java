package org.minwonhub.hub.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Parks, with the code EXPIRED, what its recipient has not taken for too long: the
 * integration centre sees it and decides. Any number of nodes may do so at once.
 */
@Component
class Expiry {

	private static final int BATCH = 200;

	private final JdbcClient jdbc;

	private final Transactions transactions;

	private final DatabaseClock clock;

	private final ComplaintLock lock;

	private final DeliveryQueue queue;

	private final MailboxSettings settings;

	Expiry(JdbcClient jdbc, Transactions transactions, DatabaseClock clock, ComplaintLock lock, DeliveryQueue queue,
			MailboxSettings settings) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.clock = clock;
		this.lock = lock;
		this.queue = queue;
		this.settings = settings;
	}

	@Scheduled(fixedDelayString = "${hub.mailbox.expiry-check:PT10M}")
	void park() {
		for (UUID id : overdue()) {
			this.transactions.durably(() -> parkIfStillWaiting(id));
		}
	}

	private List<UUID> overdue() {
		Instant before = this.clock.now().minus(this.settings.expiry());
		return this.jdbc.sql("""
				select id from delivery where state = 'READY' and assigned_at < :before
				order by assigned_at limit :batch""")
			.param("before", DatabaseClock.column(before))
			.param("batch", BATCH)
			.query(UUID.class)
			.list();
	}

	private void parkIfStillWaiting(UUID id) {
		DeliveryQueue.Row found = this.queue.find(id).orElseThrow();
		this.lock.hold(found.complaint());
		this.queue.find(id)
			.filter(delivery -> delivery.state() == DeliveryState.READY)
			.ifPresent(
					delivery -> this.queue.change(delivery, DeliveryState.PARKED, "EXPIRED", null, this.clock.now()));
	}

}
