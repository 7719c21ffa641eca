package org.minwonhub.adapter.store;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Numbers whose messages will get no receipt any more: somebody gave them up, they became
 * void, or a restored store knows nothing of them. Kept for good, without content: the
 * hub's log may have a gap there, and an auditor asks why.
 */
public final class GivenUpNumbers {

	/** Why a range is unknown: given before this store's memory begins. */
	public static final String STORE_RESTORED = "STORE_RESTORED";

	private final JdbcClient jdbc;

	GivenUpNumbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Remembers what was numbered among some messages of the outbox that have no receipt.
	 * Callers hold the transaction that takes the messages away.
	 * @param which a condition of SQL with one parameter
	 * @param code why; absent for what stopped the last attempt
	 */
	void take(String which, Object parameter, @Nullable String code, long now) {
		this.jdbc
			.sql("""
					merge into given_up (first_seq, last_seq, message_id, operation, code, given_up_at)
					select sender_seq, sender_seq, message_id, operation, coalesce(cast(? as varchar), trouble, 'NO_ANSWER'),
					  cast(? as bigint)
					from outbox where state in ('WAITING', 'PARKED') and sender_seq is not null and\s"""
					+ which)
			.params(Values.of(code, now, parameter))
			.update();
	}

	/** What was given up while the hub was taking it has a receipt after all. */
	void receipted(long outboxId) {
		this.jdbc.sql("delete from given_up where first_seq = (select sender_seq from outbox where id = ?)")
			.param(outboxId)
			.update();
	}

	/** A range of which this store knows nothing. */
	public void forgotten(long first, long last, long now) {
		this.jdbc
			.sql("merge into given_up (first_seq, last_seq, code, given_up_at) key (first_seq) values (?, ?, ?, ?)")
			.params(Values.of(first, last, STORE_RESTORED, now))
			.update();
	}

	/** In the order of numbers. */
	public List<GivenUp> after(long number, int most) {
		return this.jdbc.sql("select * from given_up where first_seq > ? order by first_seq limit ?")
			.params(Values.of(number, most))
			.query((row, index) -> new GivenUp(row.getLong("first_seq"), row.getLong("last_seq"),
					row.getString("message_id"), row.getString("operation"), row.getString("code"),
					row.getObject("given_up_at", Long.class)))
			.list();
	}

	/**
	 * One number, or a range of which nothing else is known.
	 *
	 * @param messageId absent for a range
	 * @param operation absent for a range
	 * @param code why
	 * @param at when; absent for what an older version gave up
	 */
	public record GivenUp(long first, long last, @Nullable String messageId, @Nullable String operation, String code,
			@Nullable Long at) {
	}

}
