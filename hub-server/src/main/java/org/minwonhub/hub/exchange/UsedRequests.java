package org.minwonhub.hub.exchange;

import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets single-use ids once a replay could not pass as fresh any more.
 */
@Component
class UsedRequests {

	private final JdbcClient jdbc;

	private final Transactions transactions;

	private final DatabaseClock clock;

	UsedRequests(JdbcClient jdbc, Transactions transactions, DatabaseClock clock) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT1M")
	void forget() {
		this.transactions.durably(() -> this.jdbc.sql("delete from used_request where expires_at < :now")
			.param("now", DatabaseClock.column(this.clock.now()))
			.update());
	}

}
