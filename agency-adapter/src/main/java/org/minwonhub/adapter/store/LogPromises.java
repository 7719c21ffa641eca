package org.minwonhub.adapter.store;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What receipts promised: that the message stands in the hub's log by a time. They go
 * with their messages.
 */
public final class LogPromises {

	private final JdbcClient jdbc;

	LogPromises(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param id of the message in the outbox
	 * @param leaf the entry's bytes
	 * @param due by when, on this machine's clock
	 * @param askAt when to ask for the proof
	 * @param resent whether the hub may have taken an earlier envelope than the one kept
	 */
	public void keep(long id, byte[] leaf, long due, long askAt, boolean resent) {
		this.jdbc.sql("update outbox set log_leaf = ?, log_due = ?, log_ask_at = ?, log_resent = ? where id = ?")
			.params(Values.of(leaf, due, askAt, resent, id))
			.update();
	}

	/** Promises to ask about now, longest waiting first. */
	public List<Promise> toAsk(long now, int most) {
		return this.jdbc.sql("""
				select id, message_id, log_leaf, envelope, receipt, log_due, log_resent from outbox
				where log_ask_at <= ? order by log_ask_at limit ?""")
			.params(Values.of(now, most))
			.query((row, number) -> new Promise(row.getLong("id"), row.getString("message_id"),
					row.getBytes("log_leaf"), row.getBytes("envelope"), row.getBytes("receipt"), row.getLong("log_due"),
					row.getBoolean("log_resent")))
			.list();
	}

	public void proven(long id, long index) {
		this.jdbc.sql("update outbox set log_index = ?, log_ask_at = null where id = ?")
			.params(Values.of(index, id))
			.update();
	}

	public void askAgain(long id, long at) {
		this.jdbc.sql("update outbox set log_ask_at = ? where id = ?").params(Values.of(at, id)).update();
	}

	public long unproven() {
		return this.jdbc.sql("select count(*) from outbox where log_ask_at is not null").query(Long.class).single();
	}

	/** When the hub took the message that has waited longest for its proof. */
	public Optional<Long> oldestUnproven() {
		return this.jdbc.sql("select min(receipted_at) from outbox where log_ask_at is not null")
			.query(Long.class)
			.optional();
	}

	/** Whether a promise is past its time. */
	public boolean anyDueBefore(long time) {
		return this.jdbc.sql("select count(*) from outbox where log_ask_at is not null and log_due < ?")
			.param(time)
			.query(Long.class)
			.single() > 0;
	}

	/**
	 * @param envelope the exact bytes that were sent
	 * @param receipt the exact bytes of the hub's answer
	 * @param due by when, on this machine's clock
	 * @param resent whether the hub may have taken an earlier envelope than this one
	 */
	public record Promise(long id, String messageId, byte[] leaf, byte[] envelope, byte[] receipt, long due,
			boolean resent) {
	}

}
