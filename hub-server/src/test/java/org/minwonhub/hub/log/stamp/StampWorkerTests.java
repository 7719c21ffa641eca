package org.minwonhub.hub.log.stamp;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.log.tree.CheckpointStore;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Databases;
import org.minwonhub.hub.storage.Durability;
import org.minwonhub.hub.storage.Transactions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/** The thread that nobody waits for. */
class StampWorkerTests {

	@Test
	void itsEndByAFaultIsAnAlarm(@TempDir Path folder) {
		try (HikariDataSource source = (HikariDataSource) Databases.h2(folder)) {
			JdbcClient jdbc = JdbcClient.create(source);
			StampSettings settings = new StampSettings(List.of("test=http://127.0.0.1:9/"), Duration.ofMillis(1),
					Duration.ofHours(4));
			StampStore store = new StampStore(jdbc);
			StampWatch watch = new StampWatch(settings, store);
			Instant now = Instant.parse("2026-11-22T00:00:00Z");
			StampWorker worker = new StampWorker(faulty(settings, jdbc, source, store), settings, watch, () -> now);
			assertThat(watch.missedSince(now)).isEmpty();
			worker.start();
			Awaitility.await().until(() -> watch.missedSince(now).isPresent());
			assertThat(watch.missedSince(now.plusSeconds(60))).contains(now);
			worker.stop();
		}
	}

	private static StampRound faulty(StampSettings settings, JdbcClient jdbc, HikariDataSource source,
			StampStore store) {
		DatabaseClock clock = new DatabaseClock(jdbc);
		return new StampRound(settings, new CheckpointStore(jdbc), store, new StampCall(new SecureRandom(), clock),
				new Transactions(new JdbcTransactionManager(source), Durability.ofTheDatabase()), clock) {
			@Override
			boolean isDue(Duration every) {
				throw new ArithmeticException("a fault of the program");
			}
		};
	}

}
