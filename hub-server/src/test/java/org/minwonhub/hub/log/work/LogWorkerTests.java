package org.minwonhub.hub.log.work;

import java.nio.file.Path;
import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.storage.Databases;
import org.minwonhub.hub.log.LogBell;
import org.minwonhub.hub.log.LogSettings;
import org.minwonhub.hub.log.checkpoint.LogAlarm;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The thread that nobody waits for.
 */
class LogWorkerTests {

	@Test
	void itsEndByAFaultIsAnAlarm(@TempDir Path folder) {
		try (HikariDataSource source = (HikariDataSource) Databases.h2(folder)) {
			LogNode node = new LogNode(source, folder);
			// Its milliseconds do not fit into a long.
			Duration impossible = Duration.ofSeconds(Long.MAX_VALUE);
			LogWorker worker = new LogWorker(node.work, new LogBell(),
					new LogSettings(null, null, null, true, impossible), node.health);
			worker.start();
			Awaitility.await().until(() -> node.health.alarm().isPresent());
			assertThat(node.health.alarm().orElseThrow().code()).isEqualTo(LogAlarm.LOG_STOPPED);
			worker.stop();
		}
	}

}
