package org.minwonhub.hub.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When each participant first and last showed who it is, to the minute. A kill may lose
 * the last minute of it; nothing but the centre's pages reads it.
 */
@Component
class Presence {

	private static final Duration GRAIN = Duration.ofMinutes(1);

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final Map<String, Instant> written = new ConcurrentHashMap<>();

	Presence(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void seen(String participant) {
		Instant now = this.clock.instant();
		Instant before = this.written.get(participant);
		if (before != null && now.isBefore(before.plus(GRAIN))) {
			return;
		}
		this.written.put(participant, now);
		if (update(participant, now) == 0) {
			insert(participant, now);
		}
	}

	private int update(String participant, Instant now) {
		return this.jdbc.sql("update participant_presence set last_at = :now where participant = :participant")
			.param("now", DatabaseClock.column(now))
			.param("participant", participant)
			.update();
	}

	private void insert(String participant, Instant now) {
		try {
			this.jdbc.sql(
					"insert into participant_presence (participant, first_at, last_at) values (:participant, :now, :now)")
				.param("participant", participant)
				.param("now", DatabaseClock.column(now))
				.update();
		}
		catch (DuplicateKeyException ex) {
			// Another call of the same participant, in the same moment, was first.
			update(participant, now);
		}
	}

}
