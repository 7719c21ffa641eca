package org.minwonhub.hub.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Wakes waiting calls for what nobody announces: a back-off or lease that ends, an
 * arrival at another node whose notice was lost. One range of an index for all
 * recipients, however many wait and however much lies there.
 */
@Component
class DueDeliveries {

	/** Covers a commit that comes later than its own time. */
	private static final Duration OVERLAP = Duration.ofSeconds(30);

	private final JdbcClient jdbc;

	private final DatabaseClock clock;

	private final Waiters waiters;

	DueDeliveries(JdbcClient jdbc, DatabaseClock clock, Waiters waiters) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.waiters = waiters;
	}

	@Scheduled(fixedDelayString = "${hub.mailbox.poll:PT1S}")
	void wake() {
		Instant now = this.clock.now();
		dueSince(now.minus(OVERLAP), now).forEach(this.waiters::wakeHere);
	}

	private List<String> dueSince(Instant since, Instant now) {
		return this.jdbc.sql("""
				select distinct recipient from delivery
				where state = 'READY' and next_at > :since and next_at <= :now""")
			.param("since", DatabaseClock.column(since))
			.param("now", DatabaseClock.column(now))
			.query(String.class)
			.list();
	}

}
