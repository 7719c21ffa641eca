package org.minwonhub.hub.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leases a recipient's ready deliveries. Any number of callers and nodes may do so at the
 * same time: a row that another one holds is passed over.
 */
@Component
class Claims {

	private final JdbcClient jdbc;

	private final MailboxSettings settings;

	Claims(JdbcClient jdbc, MailboxSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/** Leases up to {@code max} deliveries, oldest first; call inside a transaction. */
	List<UUID> lease(String recipient, int max, Instant now) {
		List<UUID> ids = this.jdbc.sql("""
				select id from delivery where recipient = :recipient and state = 'READY' and next_at <= :now
				order by next_at, id limit :max for update skip locked""")
			.param("recipient", recipient)
			.param("now", DatabaseClock.column(now))
			.param("max", max)
			.query(UUID.class)
			.list();
		for (UUID id : ids) {
			this.jdbc.sql("update delivery set attempt = attempt + 1, next_at = :until where id = :id")
				.param("until", DatabaseClock.column(now.plus(this.settings.lease())))
				.param("id", id)
				.update();
		}
		return ids;
	}

	/** Parks what can never be handed over: the integration centre decides. */
	void park(List<UUID> ids, String code) {
		for (UUID id : ids) {
			this.jdbc.sql("update delivery set state = 'PARKED', code = :code where id = :id and state = 'READY'")
				.param("code", code)
				.param("id", id)
				.update();
		}
	}

	/** Gives back what did not fit into an answer. */
	void release(List<UUID> ids, Instant now) {
		for (UUID id : ids) {
			this.jdbc
				.sql("update delivery set attempt = attempt - 1, next_at = :now where id = :id and state = 'READY'")
				.param("now", DatabaseClock.column(now))
				.param("id", id)
				.update();
		}
	}

}
