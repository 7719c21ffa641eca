package org.minwonhub.adapter.store;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Single values: positions, counters, marks.
 */
public final class Settings {

	private static final String SENDER_SEQ = "sender-seq";

	private final JdbcClient jdbc;

	Settings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<String> find(String name) {
		return this.jdbc.sql("select content from setting where name = ?").param(name).query(String.class).optional();
	}

	public void keep(String name, String content) {
		this.jdbc.sql("merge into setting (name, content) key (name) values (?, ?)")
			.params(Values.of(name, content))
			.update();
	}

	public void drop(String name) {
		this.jdbc.sql("delete from setting where name = ?").param(name).update();
	}

	/**
	 * The next running number of this participant. Callers hold the transaction in which
	 * the number is bound to a message, so that no number is ever lost or given twice.
	 */
	public long nextSenderSeq() {
		int updated = this.jdbc
			.sql("update setting set content = cast(cast(content as bigint) + 1 as varchar) where name = ?")
			.param(SENDER_SEQ)
			.update();
		if (updated == 0) {
			this.jdbc.sql("insert into setting (name, content) values (?, '1')").param(SENDER_SEQ).update();
		}
		return Long.parseLong(find(SENDER_SEQ).orElseThrow());
	}

	/**
	 * Goes on above a number that was given before this store's memory begins. Callers
	 * hold a transaction.
	 * @return whether it was higher than what the store knew
	 */
	public boolean raiseSenderSeq(long last, long now) {
		long known = find(SENDER_SEQ).map(Long::parseLong).orElse(0L);
		if (last > known) {
			keep(SENDER_SEQ, Long.toString(last));
			new GivenUpNumbers(this.jdbc).forgotten(known + 1, last, now);
		}
		return last > known;
	}

}
