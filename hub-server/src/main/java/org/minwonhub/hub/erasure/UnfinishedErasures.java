package org.minwonhub.hub.erasure;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.storage.DatabaseClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Approved erasures whose keys are still there after an hour: people were promised that
 * the content is gone, and a copy of database and vault still has it. The hub's log says
 * so every minute, and each page and {@code hub erasure status} while it lasts.
 */
@Component
public class UnfinishedErasures {

	/** The alarm's code, which never changes. */
	static final String CODE = "ERASURE_UNFINISHED";

	private static final Duration PATIENCE = Duration.ofHours(1);

	private static final Logger logger = LoggerFactory.getLogger(UnfinishedErasures.class);

	private final JdbcClient jdbc;

	private final DatabaseClock clock;

	private volatile boolean told;

	UnfinishedErasures(JdbcClient jdbc, DatabaseClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Empty while nothing is overdue. */
	public Optional<Overdue> overdue() {
		return this.jdbc
			.sql("select count(*), min(decided_at) from erasure where state = 'APPROVED' and decided_at <= :before")
			.param("before", DatabaseClock.column(this.clock.now().minus(PATIENCE)))
			.query((rs, row) -> overdue(rs.getLong(1), rs.getObject(2, OffsetDateTime.class)))
			.single();
	}

	private static Optional<Overdue> overdue(long count, @Nullable OffsetDateTime first) {
		return (first != null) ? Optional.of(new Overdue(count, first.toInstant())) : Optional.empty();
	}

	@Scheduled(initialDelayString = "${hub.erasure.retry:PT1M}", fixedDelayString = "${hub.erasure.retry:PT1M}")
	void tell() {
		try {
			Optional<Overdue> overdue = overdue();
			if (overdue.isPresent()) {
				logger.error("{} {} approved erasures have their keys still, the first since {}", CODE,
						overdue.get().count(), overdue.get().since());
			}
			else if (this.told) {
				logger.info("{} is over", CODE);
			}
			this.told = overdue.isPresent();
		}
		catch (DataAccessException ex) {
			logger.error("Whether erasures are unfinished cannot be asked; it is tried again", ex);
		}
	}

	/**
	 * @param count how many
	 * @param since when the first of them was approved
	 */
	public record Overdue(long count, Instant since) {
	}

}
