package org.minwonhub.hub.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.LogIntake;
import org.minwonhub.hub.recovery.Recovered;
import org.minwonhub.hub.site.IdSource;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.xsd.mailbox.AssignmentReason;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes deliveries. The caller holds the complaint's row lock, which orders them.
 */
@Component
public class Deliveries {

	private final JdbcClient jdbc;

	private final IdSource ids;

	private final LogIntake log;

	private final Waiters waiters;

	private final Recovered recovered;

	Deliveries(JdbcClient jdbc, IdSource ids, LogIntake log, Waiters waiters, Recovered recovered) {
		this.jdbc = jdbc;
		this.ids = ids;
		this.log = log;
		this.waiters = waiters;
		this.recovered = recovered;
	}

	/**
	 * Makes one delivery, to be handed over once all earlier ones of this complaint to
	 * this recipient have ended.
	 * @param messages rows of the messages to hand over, in order
	 */
	public void post(String recipient, UUID complaint, @Nullable UUID leg, AssignmentReason reason, List<Long> messages,
			Instant at) {
		List<UUID> names = namesOf(messages);
		Optional<Recovered.Assignment> known = this.recovered.takeAssignment(recipient, complaint, reason.name(),
				names);
		UUID id = known.map(Recovered.Assignment::delivery).orElseGet(this.ids::next);
		insert(id, recipient, complaint, leg, reason, known.map(Recovered.Assignment::at).orElse(at));
		for (int ordinal = 0; ordinal < messages.size(); ordinal++) {
			this.jdbc
				.sql("insert into delivery_message (delivery_id, ordinal, message) values (:id, :ordinal, :message)")
				.param("id", id)
				.param("ordinal", ordinal)
				.param("message", messages.get(ordinal))
				.update();
		}
		if (known.isEmpty()) {
			this.log.assignment(id, recipient, complaint, leg, reason.name(), names, at);
		}
		Transactions.afterCommit(() -> this.waiters.wake(recipient));
	}

	/**
	 * Makes one delivery of what the hub itself has to say.
	 * @param notice the name of the hub's message
	 * @return the delivery
	 */
	public UUID postNotice(String recipient, UUID complaint, UUID notice, Instant at) {
		Optional<Recovered.Assignment> known = this.recovered.takeAssignment(recipient, complaint,
				AssignmentReason.UPDATE.name(), List.of(notice));
		UUID id = known.map(Recovered.Assignment::delivery).orElseGet(this.ids::next);
		insert(id, recipient, complaint, null, AssignmentReason.UPDATE, at);
		if (known.isEmpty()) {
			this.log.assignment(id, recipient, complaint, null, AssignmentReason.UPDATE.name(), List.of(notice), at);
		}
		Transactions.afterCommit(() -> this.waiters.wake(recipient));
		return id;
	}

	/** Gives up everything about a complaint that has not ended. */
	public void endAllOf(UUID complaint, String why, Instant at) {
		this.jdbc.sql("""
				update delivery set state = 'SKIPPED', why = :why, ended_at = :at
				where complaint_id = :complaint and state not in ('DONE', 'SKIPPED')""")
			.param("why", why)
			.param("at", DatabaseClock.column(at))
			.param("complaint", complaint)
			.update();
	}

	private void insert(UUID id, String recipient, UUID complaint, @Nullable UUID leg, AssignmentReason reason,
			Instant at) {
		long seq = nextNumber(recipient, complaint);
		boolean first = !hasOpen(recipient, complaint);
		this.jdbc
			.sql("""
					insert into delivery (id, recipient, complaint_id, seq, reason, leg_id, assigned_at, state, next_at, attempt)
					values (:id, :recipient, :complaint, :seq, :reason, :leg, :at, :state, :at, 0)""")
			.param("id", id)
			.param("recipient", recipient)
			.param("complaint", complaint)
			.param("seq", seq)
			.param("reason", reason.name())
			.param("leg", leg)
			.param("at", DatabaseClock.column(at))
			.param("state", (first ? DeliveryState.READY : DeliveryState.QUEUED).name())
			.update();
	}

	private long nextNumber(String recipient, UUID complaint) {
		return this.jdbc.sql(
				"select coalesce(max(seq), 0) + 1 from delivery where complaint_id = :complaint and recipient = :recipient")
			.param("complaint", complaint)
			.param("recipient", recipient)
			.query(Long.class)
			.single();
	}

	private boolean hasOpen(String recipient, UUID complaint) {
		return this.jdbc.sql("""
				select count(*) from delivery where complaint_id = :complaint and recipient = :recipient
				  and state not in ('DONE', 'SKIPPED')""")
			.param("complaint", complaint)
			.param("recipient", recipient)
			.query(Long.class)
			.single() > 0;
	}

	private List<UUID> namesOf(List<Long> messages) {
		return this.jdbc.sql("select message_id from message where id in (:ids) order by id")
			.param("ids", messages)
			.query(UUID.class)
			.list();
	}

}
