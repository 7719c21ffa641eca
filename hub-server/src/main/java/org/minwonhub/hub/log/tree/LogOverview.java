package org.minwonhub.hub.log.tree;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far the log is, at the price of one look at each table's end.
 */
@Component
public class LogOverview {

	private final JdbcClient jdbc;

	public LogOverview(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Progress look() {
		Instant oldest = oldest().orElse(null);
		return this.jdbc
			.sql("select s.size, (select max(c.size) from log_checkpoint c) from log_state s where s.id = 1")
			.query((rs, row) -> new Progress(rs.getLong(1), rs.getLong(2), oldest))
			.single();
	}

	/** How many entries wait. */
	public long waiting() {
		return this.jdbc.sql("select count(*) from log_intake").query(Long.class).single();
	}

	private Optional<Instant> oldest() {
		return this.jdbc.sql("select committed_at from log_intake order by id limit 1")
			.query((rs, row) -> rs.getObject(1, OffsetDateTime.class).toInstant())
			.optional();
	}

	/**
	 * @param size of the tree
	 * @param published the newest checkpoint's; 0 if there is none
	 * @param oldest when the entry that waits longest was committed; null if none waits
	 */
	public record Progress(long size, long published, @Nullable Instant oldest) {

		/** Whether there is nothing to do. */
		public boolean isDone() {
			return this.oldest == null && this.size > 0 && this.size == this.published;
		}

	}

}
