package org.minwonhub.hub.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.xsd.mailbox.AssignmentReason;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves deliveries from state to state. The caller holds the complaint's row lock.
 */
@Component
class DeliveryQueue {

	private final JdbcClient jdbc;

	private final Waiters waiters;

	DeliveryQueue(JdbcClient jdbc, Waiters waiters) {
		this.jdbc = jdbc;
		this.waiters = waiters;
	}

	Optional<Row> find(UUID id) {
		return this.jdbc
			.sql("select id, recipient, complaint_id, leg_id, reason, state, attempt from delivery where id = :id")
			.param("id", id)
			.query(DeliveryQueue::row)
			.optional();
	}

	/** Ends a delivery and lets the next one through. */
	void end(Row delivery, DeliveryState state, @Nullable String code, @Nullable String boardReference, Instant now) {
		this.jdbc.sql("""
				update delivery set state = :state, code = :code, board_reference = :reference, ended_at = :now
				where id = :id""")
			.param("state", state.name())
			.param("code", code)
			.param("reference", boardReference)
			.param("now", DatabaseClock.column(now))
			.param("id", delivery.id())
			.update();
		letNextThrough(delivery.recipient(), delivery.complaint(), now);
	}

	/** Gives a delivery up and lets the next one through. */
	void skip(Row delivery, String why, Instant now) {
		this.jdbc.sql("update delivery set why = :why where id = :id")
			.param("why", why)
			.param("id", delivery.id())
			.update();
		end(delivery, DeliveryState.SKIPPED, null, null, now);
	}

	/** Changes a delivery that goes on holding back later ones. */
	void change(Row delivery, DeliveryState state, @Nullable String code, @Nullable String why, Instant nextAt) {
		this.jdbc.sql("update delivery set state = :state, code = :code, why = :why, next_at = :next where id = :id")
			.param("state", state.name())
			.param("code", code)
			.param("why", why)
			.param("next", DatabaseClock.column(nextAt))
			.param("id", delivery.id())
			.update();
		if (state == DeliveryState.READY) {
			Transactions.afterCommit(() -> this.waiters.wake(delivery.recipient()));
		}
	}

	/**
	 * Makes what was acknowledged since a time due again, before everything later of the
	 * same recipient and complaint.
	 * @return how many
	 */
	int again(String recipient, UUID complaint, Instant since, Instant now) {
		int again = this.jdbc.sql("""
				update delivery set state = 'QUEUED', board_reference = null, ended_at = null
				where recipient = :recipient and complaint_id = :complaint and state = 'DONE' and ended_at >= :since""")
			.param("recipient", recipient)
			.param("complaint", complaint)
			.param("since", DatabaseClock.column(since))
			.update();
		this.jdbc.sql("""
				update delivery set state = 'QUEUED'
				where recipient = :recipient and complaint_id = :complaint and state = 'READY'""")
			.param("recipient", recipient)
			.param("complaint", complaint)
			.update();
		letNextThrough(recipient, complaint, now);
		return again;
	}

	/** Ends a hold: the delivery is ready, or queued behind an earlier one. */
	void release(Row delivery, Instant now) {
		change(delivery, DeliveryState.QUEUED, null, null, now);
		letNextThrough(delivery.recipient(), delivery.complaint(), now);
	}

	private void letNextThrough(String recipient, UUID complaint, Instant now) {
		int freed = this.jdbc.sql("""
				update delivery set state = 'READY', next_at = :now where state = 'QUEUED'
				  and recipient = :recipient and complaint_id = :complaint and seq = (
				    select min(seq) from delivery where recipient = :recipient and complaint_id = :complaint
				      and state not in ('DONE', 'SKIPPED'))""")
			.param("now", DatabaseClock.column(now))
			.param("recipient", recipient)
			.param("complaint", complaint)
			.update();
		if (freed > 0) {
			Transactions.afterCommit(() -> this.waiters.wake(recipient));
		}
	}

	private static Row row(ResultSet rs, int number) throws SQLException {
		return new Row(rs.getObject("id", UUID.class), rs.getString("recipient"),
				rs.getObject("complaint_id", UUID.class), rs.getObject("leg_id", UUID.class),
				AssignmentReason.valueOf(rs.getString("reason")), DeliveryState.valueOf(rs.getString("state")),
				rs.getInt("attempt"));
	}

	/** A delivery as far as moving it needs. */
	record Row(UUID id, String recipient, UUID complaint, @Nullable UUID leg, AssignmentReason reason,
			DeliveryState state, int attempt) {

		boolean ended() {
			return this.state == DeliveryState.DONE || this.state == DeliveryState.SKIPPED;
		}

	}

}
