package org.minwonhub.hub.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.AdministrationLog;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far a recovery is: who has brought what they keep, and what nobody has brought.
 */
@Component
public class RecoveryDesk {

	private static final int MOST = 1000;

	private final JdbcClient jdbc;

	private final Transactions transactions;

	private final DatabaseClock clock;

	private final Recovered recovered;

	private final AdministrationLog log;

	RecoveryDesk(JdbcClient jdbc, Transactions transactions, DatabaseClock clock, Recovered recovered,
			AdministrationLog log) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.clock = clock;
		this.recovered = recovered;
		this.log = log;
	}

	/** The newest recovery that a participant has not confirmed. */
	public Optional<Epoch> openFor(String participant) {
		if (!this.recovered.ever()) {
			return Optional.empty();
		}
		return newest().filter((epoch) -> this.jdbc.sql("""
				select count(*) from recovery_confirmation where epoch = :epoch and participant = :participant""")
			.param("epoch", epoch.number())
			.param("participant", participant)
			.query(Long.class)
			.single() == 0);
	}

	/** A participant holds nothing any more that the hub lacks. */
	public void confirm(int epoch, String participant) {
		this.transactions.durably(() -> {
			boolean open = openFor(participant).filter((each) -> each.number() == epoch).isPresent();
			if (open) {
				this.jdbc.sql("""
						insert into recovery_confirmation (epoch, participant, confirmed_at)
						values (:epoch, :participant, :now)""")
					.param("epoch", epoch)
					.param("participant", participant)
					.param("now", DatabaseClock.column(this.clock.now()))
					.update();
			}
		});
	}

	/**
	 * Goes on without a message that nobody can bring: what rests on it no longer waits.
	 * @return whether such a message was missing
	 */
	public boolean waive(UUID messageId, String why) {
		return this.transactions.durably(() -> {
			boolean waived = this.jdbc.sql("""
					update recovered_message set state = 'WAIVED', changed_at = :now
					where message_id = :message and state = 'MISSING'""")
				.param("now", DatabaseClock.column(this.clock.now()))
				.param("message", messageId)
				.update() > 0;
			if (waived) {
				this.log.record("RECOVERY_WAIVED", Urn.of(messageId), Map.of("why", why));
			}
			return waived;
		});
	}

	/**
	 * All about the newest recovery, and what earlier ones still miss; empty if the hub
	 * was never restored.
	 */
	public Optional<Status> status() {
		return newest().map((epoch) -> new Status(epoch, count(epoch, "RESTORED"), missing(), count(epoch, "WAIVED"),
				participants(epoch), oldestMissing(), acts(epoch)));
	}

	private Optional<Epoch> newest() {
		return this.jdbc.sql("""
				select epoch, from_size, to_size, since, opened_at, why from recovery order by epoch desc limit 1""")
			.query((rs, row) -> new Epoch(rs.getInt("epoch"), rs.getLong("from_size"), rs.getLong("to_size"),
					time(rs, "since"), time(rs, "opened_at"), rs.getString("why")))
			.optional();
	}

	private long count(Epoch epoch, String state) {
		return this.jdbc.sql("select count(*) from recovered_message where epoch = :epoch and state = :state")
			.param("epoch", epoch.number())
			.param("state", state)
			.query(Long.class)
			.single();
	}

	private long missing() {
		return this.jdbc.sql("select count(*) from recovered_message where state = 'MISSING'")
			.query(Long.class)
			.single();
	}

	/** Everybody who sent something that was lost, and everybody who confirmed. */
	private List<Line> participants(Epoch epoch) {
		return this.jdbc.sql("""
				select p.participant,
				  (select count(*) from recovered_message m where m.participant = p.participant
				    and m.state = 'MISSING') as missing,
				  (select c.confirmed_at from recovery_confirmation c where c.epoch = :epoch
				    and c.participant = p.participant) as confirmed_at
				from (select participant from recovered_message where epoch = :epoch or state = 'MISSING'
				  union select participant from recovery_confirmation where epoch = :epoch
				  union select uri from participant where state = 'LIVE') p order by p.participant""")
			.param("epoch", epoch.number())
			.query((rs, row) -> new Line(rs.getString("participant"), rs.getLong("missing"),
					(rs.getObject("confirmed_at") != null) ? time(rs, "confirmed_at") : null))
			.list();
	}

	private List<Missing> oldestMissing() {
		return this.jdbc.sql("""
				select idx, participant, message_id, operation, received_at, code from recovered_message
				where state = 'MISSING' order by idx limit :most""")
			.param("most", MOST)
			.query((rs, row) -> new Missing(rs.getLong("idx"), rs.getString("participant"),
					Urn.of(rs.getObject("message_id", UUID.class)), rs.getString("operation"), time(rs, "received_at"),
					rs.getString("code")))
			.list();
	}

	private List<Act> acts(Epoch epoch) {
		return this.jdbc
			.sql("select idx, type, act, subject, at from recovered_act where epoch = :epoch order by idx limit :most")
			.param("epoch", epoch.number())
			.param("most", MOST)
			.query((rs, row) -> new Act(rs.getLong("idx"), rs.getString("type"), rs.getString("act"),
					rs.getString("subject"), time(rs, "at")))
			.list();
	}

	private static Instant time(ResultSet rs, String column) throws SQLException {
		return rs.getObject(column, OffsetDateTime.class).toInstant();
	}

	/**
	 * One restore.
	 *
	 * @param from entries below this are in the database with what they record
	 * @param to entries from here on came after the restore
	 * @param since what was received before is in the database
	 */
	public record Epoch(int number, long from, long to, Instant since, Instant openedAt, String why) {
	}

	/**
	 * @param missing how many of its messages nobody has brought
	 * @param confirmedAt when it said that it holds nothing more
	 */
	public record Line(String participant, long missing, @Nullable Instant confirmedAt) {
	}

	/**
	 * @param code why it could not be restored when it was brought; absent if it was not
	 */
	public record Missing(long index, String participant, String message, String operation, Instant receivedAt,
			@Nullable String code) {
	}

	/** An act whose effect the backup may lack. */
	public record Act(long index, String type, String act, String subject, Instant at) {
	}

	/**
	 * @param restored messages that are there again
	 * @param missingMessages those that nobody has brought
	 * @param waived those without which somebody decided to go on
	 */
	public record Status(Epoch epoch, long restored, long missing, long waived, List<Line> participants,
			List<Missing> missingMessages, List<Act> acts) {
	}

}
