package org.minwonhub.hub.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the log says of messages and assignments that the database lost. Whoever makes one
 * of them again asks here first, and takes its name, its time and its entry. A hub that
 * was never restored is asked once.
 */
@Component
public class Recovered {

	private final JdbcClient jdbc;

	private volatile @Nullable Boolean restored;

	Recovered(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether this hub was ever restored; that can change only while it does not run. */
	public boolean ever() {
		Boolean known = this.restored;
		if (known == null) {
			known = this.jdbc.sql("select count(*) from recovery").query(Long.class).single() > 0;
			this.restored = known;
		}
		return known;
	}

	/** The entry of a message that was lost and is not there again. */
	public Optional<Entry> message(String participant, UUID messageId) {
		if (!ever()) {
			return Optional.empty();
		}
		return this.jdbc.sql("""
				select m.idx, m.complaint_id, m.received_at, m.state, e.leaf from recovered_message m
				join log_entry e on e.idx = m.idx
				where m.participant = :participant and m.message_id = :message and m.state <> 'RESTORED'""")
			.param("participant", participant)
			.param("message", messageId)
			.query(Recovered::entry)
			.optional();
	}

	/** Binds the entry to the row of its message, which is there again. */
	public void restored(Entry entry, long row, Instant now) {
		this.jdbc.sql("insert into log_message (message, idx) values (:row, :idx)")
			.param("row", row)
			.param("idx", entry.index())
			.update();
		this.jdbc
			.sql("update recovered_message set state = 'RESTORED', code = null, changed_at = :now where idx = :idx")
			.param("now", DatabaseClock.column(now))
			.param("idx", entry.index())
			.update();
	}

	/** Whether something earlier about the complaint is still missing. */
	public boolean lacksEarlier(UUID complaint, long index) {
		return this.jdbc.sql("""
				select count(*) from recovered_message
				where complaint_id = :complaint and idx < :idx and state = 'MISSING'""")
			.param("complaint", complaint)
			.param("idx", index)
			.query(Long.class)
			.single() > 0;
	}

	/**
	 * Whether everybody has had time to bring what a message without an entry may rest
	 * on: nothing that has one is missing, and since {@code before} nothing was restored.
	 */
	public boolean isOver(Instant before) {
		return this.jdbc.sql("""
				select (select count(*) from recovered_message where state = 'MISSING')
				  + (select count(*) from recovery where opened_at >= :before)""")
			.param("before", DatabaseClock.column(before))
			.query(Long.class)
			.single() == 0;
	}

	/** Why a message could not be restored when it was brought. */
	public void waits(Entry entry, String code, Instant now) {
		this.jdbc.sql("update recovered_message set code = :code, changed_at = :now where idx = :idx")
			.param("code", code)
			.param("now", DatabaseClock.column(now))
			.param("idx", entry.index())
			.update();
	}

	/** Whether the log says that a complaint's content was erased after the backup. */
	public boolean isErased(String complaint) {
		return this.jdbc.sql("select count(*) from recovered_act where type = 'erasure' and subject = :complaint")
			.param("complaint", complaint)
			.query(Long.class)
			.single() > 0;
	}

	/** Whether a delivery was one of a complaint that was erased after the backup. */
	public boolean isErased(UUID delivery) {
		return this.jdbc.sql("""
				select count(*) from recovered_assignment d join recovered_act a
				  on a.type = 'erasure' and a.subject = 'urn:uuid:' || cast(d.complaint_id as varchar)
				where d.id = :delivery and d.used = false""")
			.param("delivery", delivery)
			.query(Long.class)
			.single() > 0;
	}

	/** Nobody has to bring the message any more. */
	public void waive(Entry entry, String code, Instant now) {
		this.jdbc.sql("update recovered_message set state = 'WAIVED', code = :code, changed_at = :now where idx = :idx")
			.param("code", code)
			.param("now", DatabaseClock.column(now))
			.param("idx", entry.index())
			.update();
	}

	/** The leg that a lost assignment opened, if one like it was lost. */
	public Optional<UUID> leg(String agency, UUID complaint, String reason) {
		if (!ever()) {
			return Optional.empty();
		}
		return this.jdbc.sql("""
				select leg_id from recovered_assignment where complaint_id = :complaint and recipient = :agency
				  and reason = :reason and used = false and leg_id is not null order by idx limit 1""")
			.param("complaint", complaint)
			.param("agency", agency)
			.param("reason", reason)
			.query(UUID.class)
			.optional();
	}

	/** To whom a complaint had been assigned first, if that was lost. */
	public Optional<String> assignee(UUID complaint) {
		if (!ever()) {
			return Optional.empty();
		}
		return this.jdbc.sql("""
				select recipient from recovered_assignment where complaint_id = :complaint and reason = 'ASSIGNED'
				  and used = false order by idx limit 1""")
			.param("complaint", complaint)
			.query(String.class)
			.optional();
	}

	/**
	 * Takes a lost assignment of the same messages, so that it is made again as it was.
	 */
	public Optional<Assignment> takeAssignment(String recipient, UUID complaint, String reason, List<UUID> messages) {
		if (!ever()) {
			return Optional.empty();
		}
		Optional<Assignment> found = this.jdbc.sql("""
				select id, assigned_at from recovered_assignment where complaint_id = :complaint
				  and recipient = :recipient and reason = :reason and messages = :messages and used = false
				order by idx limit 1""")
			.param("complaint", complaint)
			.param("recipient", recipient)
			.param("reason", reason)
			.param("messages", joined(messages))
			.query((rs, row) -> new Assignment(rs.getObject("id", UUID.class),
					rs.getObject("assigned_at", OffsetDateTime.class).toInstant()))
			.optional();
		found.ifPresent((assignment) -> this.jdbc.sql("update recovered_assignment set used = true where id = :id")
			.param("id", assignment.delivery())
			.update());
		return found;
	}

	/** Messages as the row of their assignment has them. */
	public static String joined(List<UUID> messages) {
		return messages.stream().map(Urn::of).collect(Collectors.joining(" "));
	}

	private static Entry entry(ResultSet rs, int row) throws SQLException {
		return new Entry(rs.getLong("idx"), rs.getObject("complaint_id", UUID.class), rs.getBytes("leaf"),
				rs.getObject("received_at", OffsetDateTime.class).toInstant(), rs.getString("state").equals("WAIVED"));
	}

	/**
	 * @param index its place in the log
	 * @param complaint where an assignment named it
	 * @param leaf its exact bytes
	 * @param waived whether somebody decided to go on without the message
	 */
	public record Entry(long index, @Nullable UUID complaint, byte[] leaf, Instant receivedAt, boolean waived) {
	}

	/**
	 * @param delivery its name
	 */
	public record Assignment(UUID delivery, Instant at) {
	}

}
