package org.minwonhub.hub.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.operations.Columns;
import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks for what needs attention.
 */
@Component
class Overviews {

	/** An adapter that runs asks the hub every minute. */
	static final Duration SILENCE = Duration.ofHours(1);

	/** Adapters renew after two thirds of a certificate's year. */
	static final Duration WARNING = Duration.ofDays(30);

	private static final int MOST = 20;

	private final JdbcClient jdbc;

	private final ParticipantRows rows;

	private final DatabaseClock clock;

	Overviews(JdbcClient jdbc, ParticipantRows rows, DatabaseClock clock) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.clock = clock;
	}

	Overview now() {
		Instant now = this.clock.now();
		Some unrouted = some("""
				select count(*) as n, min(u.since) as since from unrouted u join complaint c on c.id = u.complaint_id
				where u.assigned_at is null and c.state = 'UNROUTED'""");
		Some proposed = some("select count(*) as n, min(proposed_at) as since from uddi_proposal where state = 'OPEN'");
		Some stopped = some(
				"select count(*) as n, min(assigned_at) as since from delivery where state in ('PARKED', 'HELD')");
		Some waiting = some("""
				select count(*) as n, min(assigned_at) as since from delivery
				where state in ('QUEUED', 'READY', 'PARKED', 'HELD')""");
		return new Overview(unrouted.count(), unrouted.since(), proposed.count(), proposed.since(), stopped.count(),
				waiting.count(), waiting.since(), waitingFor(), this.rows.silentSince(now.minus(SILENCE), MOST),
				ending(now), this.rows.counts());
	}

	List<Overview.Ending> ending(Instant now) {
		return ending(now, now.plus(WARNING), MOST);
	}

	List<Overview.Ending> ending(Instant now, Instant before, int most) {
		return this.rows.endingBefore(before, most)
			.stream()
			.map((row) -> new Overview.Ending(row,
					CertificateRow.daysLeft(Objects.requireNonNull(row.goodUntil()), now)))
			.toList();
	}

	private Some some(String sql) {
		return this.jdbc.sql(sql)
			.query((rs, row) -> new Some(rs.getLong("n"), Columns.optionalTime(rs, "since")))
			.single();
	}

	private @Nullable String waitingFor() {
		return this.jdbc.sql("""
				select recipient from delivery where state in ('QUEUED', 'READY', 'PARKED', 'HELD')
				order by assigned_at, id limit 1""").query(String.class).optional().orElse(null);
	}

	private record Some(long count, @Nullable Instant since) {
	}

}
