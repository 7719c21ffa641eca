package org.minwonhub.hub.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one clock for receipts and leases, the same on every node: the database's, at the
 * start of the transaction, in milliseconds.
 */
public class DatabaseClock {

	private final JdbcClient jdbc;

	public DatabaseClock(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Instant now() {
		return this.jdbc.sql("select current_timestamp")
			.query((rs, row) -> rs.getObject(1, OffsetDateTime.class))
			.single()
			.toInstant()
			.truncatedTo(ChronoUnit.MILLIS);
	}

	/** A time as JDBC takes it for {@code timestamp with time zone}. */
	public static OffsetDateTime column(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

}
