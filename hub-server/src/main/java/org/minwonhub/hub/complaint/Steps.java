package org.minwonhub.hub.complaint;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The history that people are shown: each step with its time, state and cause.
 */
@Component
class Steps {

	private final JdbcClient jdbc;

	Steps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(UUID complaint, @Nullable UUID leg, Instant at, String state, String cause, @Nullable Long message) {
		this.jdbc.sql("""
				insert into step (complaint_id, leg_id, at, state, cause, message)
				values (:complaint, :leg, :at, :state, :cause, :message)""")
			.param("complaint", complaint)
			.param("leg", leg)
			.param("at", DatabaseClock.column(at))
			.param("state", state)
			.param("cause", cause)
			.param("message", message)
			.update();
	}

}
