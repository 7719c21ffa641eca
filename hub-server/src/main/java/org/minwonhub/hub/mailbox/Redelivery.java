package org.minwonhub.hub.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.minwonhub.hub.log.AdministrationLog;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands over again what a recipient acknowledged and then lost, because it was restored
 * from a backup. A recipient applies a delivery once however often it comes, so asking
 * for too much harms nobody.
 */
@Component
public class Redelivery {

	private final JdbcClient jdbc;

	private final Transactions transactions;

	private final DatabaseClock clock;

	private final ComplaintLock lock;

	private final DeliveryQueue queue;

	private final AdministrationLog log;

	Redelivery(JdbcClient jdbc, Transactions transactions, DatabaseClock clock, ComplaintLock lock, DeliveryQueue queue,
			AdministrationLog log) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.clock = clock;
		this.lock = lock;
		this.queue = queue;
		this.log = log;
	}

	/**
	 * Makes all deliveries due again that a recipient has acknowledged as processed since
	 * a time, in their order. The act is one entry of the log.
	 * @param why one line for the record, without personal data
	 * @return how many
	 */
	public int since(String recipient, Instant since, String why) {
		List<UUID> complaints = this.transactions.durably(() -> {
			this.log.record("DELIVERIES_AGAIN", recipient, Map.of("since", since.toString(), "why", why));
			return acknowledged(recipient, since);
		});
		int again = 0;
		for (UUID complaint : complaints) {
			again += this.transactions.durably(() -> {
				this.lock.hold(complaint);
				return this.queue.again(recipient, complaint, since, this.clock.now());
			});
		}
		return again;
	}

	private List<UUID> acknowledged(String recipient, Instant since) {
		return this.jdbc.sql("""
				select distinct complaint_id from delivery
				where recipient = :recipient and state = 'DONE' and ended_at >= :since""")
			.param("recipient", recipient)
			.param("since", DatabaseClock.column(since))
			.query(UUID.class)
			.list();
	}

}
