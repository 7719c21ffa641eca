package org.minwonhub.adapter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

import org.minwonhub.adapter.store.OutboxMessage.State;

/**
 * Business messages on their way to the hub.
 */
public final class Outbox {

	/** One look at its few neighbours for each message, however many wait. */
	private static final String FIRST_OF_ITS_LANE = """
			not exists (select 1 from outbox earlier use index (outbox_lane)
				where earlier.lane = o.lane and earlier.id < o.id and earlier.state in ('WAITING', 'PARKED'))""";

	/** In the order of its index, so that it ends at the limit. */
	static final String DUE = "select * from outbox o use index (outbox_waiting) where state = 'WAITING' and next_at <= ? and "
			+ FIRST_OF_ITS_LANE + " order by state, id limit ?";

	/** Only what was postponed lies ahead of now. */
	static final String NEXT_DUE = "select next_at from outbox o use index (outbox_due) where state = 'WAITING' and next_at > ? and "
			+ FIRST_OF_ITS_LANE + " order by state, next_at limit 1";

	private final JdbcClient jdbc;

	private final GivenUpNumbers givenUp;

	Outbox(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.givenUp = new GivenUpNumbers(jdbc);
	}

	public long add(String lane, @Nullable Long caseId, String operation, String messageId, String draft, long now) {
		GeneratedKeyHolder keys = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into outbox (lane, case_id, operation, message_id, draft, state, next_at, created_at)
				values (?, ?, ?, ?, ?, 'WAITING', ?, ?)""")
			.params(Values.of(lane, caseId, operation, messageId, draft, now, now))
			.update(keys, "id");
		return Objects.requireNonNull(keys.getKey()).longValue();
	}

	public long newestId() {
		return this.jdbc.sql("select coalesce(max(id), 0) from outbox").query(Long.class).single();
	}

	public OutboxMessage get(long id) {
		return this.jdbc.sql("select * from outbox where id = ?").param(id).query(Outbox::read).single();
	}

	/**
	 * The first waiting message of each lane whose time has come; a parked one closes its
	 * lane.
	 */
	public List<OutboxMessage> due(long now, int most) {
		return this.jdbc.sql(DUE).params(Values.of(now, most)).query(Outbox::read).list();
	}

	/**
	 * When the next first message of a lane comes due that is not yet; empty if there is
	 * none. What waits behind another one does not count.
	 */
	public Optional<Long> nextDueAfter(long now) {
		return this.jdbc.sql(NEXT_DUE).param(now).query(Long.class).optional();
	}

	/** Binds number and body for good. */
	public void numbered(long id, long senderSeq, String body) {
		this.jdbc.sql("update outbox set sender_seq = ?, body = ? where id = ? and sender_seq is null")
			.params(Values.of(senderSeq, body, id))
			.update();
	}

	/** Callers hold a transaction. */
	public void accepted(long id, byte[] envelope, byte[] receipt, long now) {
		this.givenUp.receipted(id);
		this.jdbc.sql("""
				update outbox set state = 'ACCEPTED', envelope = ?, receipt = ?, receipted_at = ?, trouble = null
				where id = ?""").params(Values.of(envelope, receipt, now, id)).update();
	}

	public void postponed(long id, long nextAt, Trouble trouble) {
		this.jdbc.sql("update outbox set attempts = attempts + 1, next_at = ? where id = ?")
			.params(Values.of(nextAt, id))
			.update();
		note(id, trouble);
	}

	public void parked(long id, Trouble trouble) {
		this.jdbc.sql("update outbox set attempts = attempts + 1, state = 'PARKED' where id = ?").param(id).update();
		note(id, trouble);
	}

	/**
	 * @return whether there was such a message to send again
	 */
	public boolean retry(long id, long now) {
		return this.jdbc
			.sql("update outbox set state = 'WAITING', next_at = ? where id = ? and state in ('WAITING', 'PARKED')")
			.params(Values.of(now, id))
			.update() > 0;
	}

	/**
	 * Gives a message up, and remembers its number if it has one. Callers hold a
	 * transaction.
	 * @return whether there was such a message to give up
	 */
	public boolean skip(long id, long now) {
		this.givenUp.take("id = ?", id, null, now);
		return this.jdbc.sql("update outbox set state = 'SKIPPED' where id = ? and state in ('WAITING', 'PARKED')")
			.param(id)
			.update() > 0;
	}

	public boolean hasOpen(String lane) {
		return this.jdbc.sql("select count(*) from outbox where lane = ? and state in ('WAITING', 'PARKED')")
			.param(lane)
			.query(Long.class)
			.single() > 0;
	}

	public long count(State state) {
		return this.jdbc.sql("select count(*) from outbox where state = ?")
			.param(state.name())
			.query(Long.class)
			.single();
	}

	public Map<State, Long> counts() {
		Map<State, Long> counts = new TreeMap<>();
		for (State state : State.values()) {
			counts.put(state, 0L);
		}
		this.jdbc.sql("select state, count(*) from outbox group by state").query((row) -> {
			counts.put(State.valueOf(row.getString(1)), row.getLong(2));
		});
		return counts;
	}

	/** What needs somebody: parked, or tried in vain. */
	public List<OutboxMessage> stuck(int most) {
		return this.jdbc.sql("""
				select * from outbox where state = 'PARKED' or (state = 'WAITING' and attempts > 0)
				order by state, id limit ?""").param(most).query(Outbox::read).list();
	}

	public List<OutboxMessage> waiting(int most) {
		return this.jdbc.sql("select * from outbox where state = 'WAITING' order by id limit ?")
			.param(most)
			.query(Outbox::read)
			.list();
	}

	public Optional<Long> oldestWaiting() {
		return this.jdbc.sql("select min(created_at) from outbox where state = 'WAITING'").query(Long.class).optional();
	}

	/** What the hub has receipted, in the order of sending. */
	public List<Receipted> receipted(long after, int most) {
		return this.jdbc.sql("""
				select id, message_id, operation, envelope, receipt from outbox
				where id > ? and state = 'ACCEPTED' and receipt is not null order by id limit ?""")
			.params(Values.of(after, most))
			.query((row, number) -> new Receipted(row.getLong("id"), row.getString("message_id"),
					row.getString("operation"), row.getBytes("envelope"), row.getBytes("receipt")))
			.list();
	}

	/** The same without what was sent and answered: what was receipted from then on. */
	public List<Named> receiptedSince(long time, long after, int most) {
		return this.jdbc
			.sql("""
					select id, message_id from outbox
					where id > ? and state = 'ACCEPTED' and receipt is not null and receipted_at >= ? order by id limit ?""")
			.params(Values.of(after, time, most))
			.query((row, number) -> new Named(row.getLong("id"), row.getString("message_id")))
			.list();
	}

	/** One of them; empty if it was erased. */
	public Optional<Receipted> receipted(long id) {
		return receipted(id - 1, 1).stream().filter((message) -> message.id() == id).findFirst();
	}

	/** Forgets what the hub has had for longer than any backup of it lives. */
	public int forgetReceiptedBefore(long time) {
		return this.jdbc.sql("delete from outbox where state = 'ACCEPTED' and receipted_at < ?").param(time).update();
	}

	/**
	 * @param envelope the exact bytes that were sent
	 * @param receipt the exact bytes of the hub's answer
	 */
	public record Receipted(long id, String messageId, String operation, byte[] envelope, byte[] receipt) {
	}

	/** A message by its number here and its name. */
	public record Named(long id, String messageId) {
	}

	private void note(long id, Trouble trouble) {
		this.jdbc.sql("""
				update outbox set trouble = ?, trouble_ko = ?, trouble_en = ?, step_ko = ?, step_en = ?,
					correlation_id = ? where id = ?""")
			.params(Values.of(trouble.code(), trouble.messageKo(), trouble.messageEn(), trouble.nextStepKo(),
					trouble.nextStepEn(), trouble.correlationId(), id))
			.update();
	}

	private static OutboxMessage read(ResultSet row, int number) throws SQLException {
		return new OutboxMessage(row.getLong("id"), row.getString("lane"), row.getObject("case_id", Long.class),
				row.getString("operation"), row.getString("message_id"), row.getString("draft"),
				State.valueOf(row.getString("state")), row.getInt("attempts"), row.getLong("next_at"),
				row.getLong("created_at"), row.getObject("sender_seq", Long.class), row.getString("body"),
				trouble(row));
	}

	private static @Nullable Trouble trouble(ResultSet row) throws SQLException {
		String code = row.getString("trouble");
		return (code != null) ? new Trouble(code, row.getString("trouble_ko"), row.getString("trouble_en"),
				row.getString("step_ko"), row.getString("step_en"), row.getString("correlation_id")) : null;
	}

}
