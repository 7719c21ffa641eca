package org.minwonhub.hub.recovery.offline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What earlier restores are still waiting for: a backup that was taken in between lacks
 * it too, however old it is.
 */
final class UnfinishedEpochs {

	/** What was lost before it had an entry is known to nobody but who keeps it. */
	private static final String EARLIEST = """
			select min(t.at) from (
			  select min(received_at) as at from recovered_message where state = 'MISSING'
			  union all
			  select min(r.since) as at from recovery r where exists (
			    select 1 from participant p where p.state = 'LIVE' and not exists (
			      select 1 from recovery_confirmation c where c.epoch = r.epoch and c.participant = p.uri))
			) t""";

	private final JdbcClient jdbc;

	UnfinishedEpochs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** When the oldest of it was received, if there is any. Asked before a new epoch. */
	Optional<Instant> since() {
		return this.jdbc.sql(EARLIEST)
			.query((rs, row) -> Optional.ofNullable(rs.getObject(1, OffsetDateTime.class)))
			.single()
			.map(OffsetDateTime::toInstant);
	}

}
