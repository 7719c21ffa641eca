package org.minwonhub.adapter.store;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * E-mails to officers on their way.
 */
public final class Mails {

	private final JdbcClient jdbc;

	Mails(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The same key is queued once, however often its cause is processed again. */
	public void add(String uniqueKey, String recipient, String subject, String body, long now) {
		this.jdbc.sql("""
				insert into mail (unique_key, recipient, subject, body, state, next_at)
				select ?, ?, ?, ?, 'WAITING', ? where not exists (select 1 from mail where unique_key = ?)""")
			.params(Values.of(uniqueKey, recipient, subject, body, now, uniqueKey))
			.update();
	}

	public List<QueuedMail> due(long now, int most) {
		return this.jdbc.sql("select * from mail where state = 'WAITING' and next_at <= ? order by id limit ?")
			.params(Values.of(now, most))
			.query((row, number) -> new QueuedMail(row.getLong("id"), row.getString("unique_key"),
					row.getString("recipient"), row.getString("subject"), row.getString("body"),
					row.getInt("attempts")))
			.list();
	}

	public void sent(long id) {
		this.jdbc.sql("update mail set state = 'SENT', trouble = null where id = ?").param(id).update();
	}

	public void postponed(long id, long nextAt, String trouble) {
		this.jdbc.sql("update mail set attempts = attempts + 1, next_at = ?, trouble = ? where id = ?")
			.params(Values.of(nextAt, trouble, id))
			.update();
	}

	public long waiting() {
		return this.jdbc.sql("select count(*) from mail where state = 'WAITING'").query(Long.class).single();
	}

	/**
	 * @param id its number here
	 * @param uniqueKey what caused it
	 * @param recipient the officer
	 * @param subject no personal data
	 * @param body no personal data
	 * @param attempts how often it was tried in vain
	 */
	public record QueuedMail(long id, String uniqueKey, String recipient, String subject, String body, int attempts) {
	}

}
