package org.minwonhub.adapter.store;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was found wrong with the hub's log. At most one of a kind stands at a time, the
 * first.
 */
public final class LogAlarms {

	private final JdbcClient jdbc;

	LogAlarms(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void raise(String code, byte @Nullable [] kept, byte @Nullable [] seen, @Nullable String messageId,
			long now) {
		this.jdbc.sql("insert into log_alarm (code, kept, seen, message_id, found_at) values (?, ?, ?, ?, ?)")
			.params(Values.of(code, kept, seen, messageId, now))
			.update();
	}

	/** What stands, oldest first. */
	public List<LogAlarm> open() {
		return this.jdbc.sql("select * from log_alarm where not settled order by id")
			.query((row, number) -> new LogAlarm(row.getString("code"), row.getBytes("kept"), row.getBytes("seen"),
					row.getString("message_id"), row.getLong("found_at")))
			.list();
	}

	public boolean isOpen(String code) {
		return this.jdbc.sql("select count(*) from log_alarm where not settled and code = ?")
			.param(code)
			.query(Long.class)
			.single() > 0;
	}

	public int settle(String code) {
		return this.jdbc.sql("update log_alarm set settled = true where not settled and code = ?").param(code).update();
	}

	public int settleAll() {
		return this.jdbc.sql("update log_alarm set settled = true where not settled").update();
	}

	/**
	 * @param code stable
	 * @param kept the checkpoint that was cosigned before
	 * @param seen the checkpoint that came
	 * @param messageId of the message whose promise was broken
	 */
	public record LogAlarm(String code, byte @Nullable [] kept, byte @Nullable [] seen, @Nullable String messageId,
			long at) {
	}

}
