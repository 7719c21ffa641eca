package org.minwonhub.hub.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which messages go into an evidence file, by their rows, in the order in which the hub
 * accepted them.
 */
@Component
class MessageSelection {

	/**
	 * Two questions with an index each, so that what others exchanged is not read; what
	 * was assigned was received by then.
	 */
	static final String OF_PERIOD = """
			select s.id from message s
			where s.participant = :participant and s.received_at >= :from and s.received_at < :to
			union
			select r.id from delivery d join delivery_message dm on dm.delivery_id = d.id
			  join message r on r.id = dm.message
			where d.recipient = :participant and d.assigned_at >= :from and d.attempt > 0
			  and r.received_at >= :from and r.received_at < :to
			order by id limit :limit""";

	private final JdbcClient jdbc;

	MessageSelection(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The messages with an id: one, since ids are random, unless two participants used
	 * the same.
	 * @param sender whose; absent for anybody's
	 */
	List<Long> named(UUID messageId, @Nullable String sender) {
		return this.jdbc.sql("""
				select id from message where message_id = :id
				  and (cast(:sender as varchar) is null or participant = :sender) order by id""")
			.param("id", messageId)
			.param("sender", sender)
			.query(Long.class)
			.list();
	}

	/** All messages about a complaint, but not many more than that. */
	List<Long> ofComplaint(UUID complaint, int most) {
		return this.jdbc.sql("select id from message where complaint_id = :complaint order by id limit :limit")
			.param("complaint", complaint)
			.param("limit", most + 1)
			.query(Long.class)
			.list();
	}

	/**
	 * All that a participant sent, and all that was handed over to it, of what the hub
	 * accepted in a time; but not many more than that.
	 */
	List<Long> ofPeriod(String participant, Instant from, Instant to, int most) {
		return this.jdbc.sql(OF_PERIOD)
			.param("from", DatabaseClock.column(from))
			.param("to", DatabaseClock.column(to))
			.param("participant", participant)
			.param("limit", most + 1)
			.query(Long.class)
			.list();
	}

}
