package org.minwonhub.hub.recovery.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.log.LogSettings;
import org.minwonhub.hub.log.work.LogNode;
import org.minwonhub.hub.site.Site;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Databases;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes that restore one database at once. The same on each database. */
abstract class TwoRestoresContract {

	private static final int BACKED_UP = 300;

	private static final int LOST = 40;

	@TempDir
	private Path folder;

	private DataSource backup;

	abstract DataSource open(Path directory);

	/** A log that went on for some entries after the backup. */
	@BeforeEach
	void loseSomething() throws IOException {
		DataSource database = open(this.folder);
		LogNode node = new LogNode(database, this.folder.resolve("a"));
		write(node, BACKED_UP);
		this.backup = Databases.copy(database);
		DataSource going = Databases.reopen(database);
		node = new LogNode(going, this.folder.resolve("a"));
		write(node, LOST);
		((HikariDataSource) going).close();
		FileSystemUtils.copyRecursively(this.folder.resolve("a"), this.folder.resolve("b"));
	}

	private static void write(LogNode node, int messages) {
		node.transactions.durably(() -> {
			for (int i = 0; i < messages; i++) {
				node.write(
						"""
								{"v":1,"type":"exchange","id":"urn:uuid:%s","from":"urn:agency:6110000","op":"{urn:x}SubmitComplaint",\
								"receivedAt":"2026-11-01T00:00:00Z"}"""
							.formatted(UUID.randomUUID()));
			}
		});
		node.settle();
	}

	@AfterEach
	void close() {
		((HikariDataSource) this.backup).close();
	}

	@RepeatedTest(3)
	void oneOpensTheEpochAndTheOtherFindsItDone() throws Exception {
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService nodes = Executors.newFixedThreadPool(2);
		try {
			List<Future<Restored>> both = List.of("a", "b")
				.stream()
				.map((name) -> nodes.submit(() -> restore(name).run(source(together), "disk lost", false)))
				.toList();
			List<Restored> restored = List.of(both.get(0).get(), both.get(1).get());
			int size = 1 + BACKED_UP + LOST;
			assertThat(restored).containsExactlyInAnyOrder(new Restored(1, 1 + BACKED_UP, size, LOST, 0, true),
					new Restored(0, size, size, 0, 0, false));
		}
		finally {
			nodes.shutdown();
		}
		JdbcClient jdbc = JdbcClient.create(this.backup);
		assertThat(count(jdbc, "select count(*) from recovery")).isEqualTo(1);
		assertThat(count(jdbc, "select count(*) from recovered_message where state = 'MISSING'")).isEqualTo(LOST);
		assertThat(count(jdbc, "select count(*) from log_intake")).as("one entry says so").isEqualTo(1);
		LogNode follower = new LogNode(this.backup, this.folder.resolve("b"));
		follower.settle();
		assertThat(follower.jdbc.sql("select size from log_state").query(Long.class).single())
			.isEqualTo(2L + BACKED_UP + LOST);
	}

	private LogRestore restore(String name) {
		LogNode node = new LogNode(this.backup, this.folder.resolve(name));
		return new LogRestore(new JdbcTemplate(this.backup), node.jdbc, node.transactions, new DatabaseClock(node.jdbc),
				new LogSettings(null, null, null, true, Duration.ZERO),
				new Site(this.folder.resolve(name), "urn:hub:minwon"));
	}

	/** Both have seen that something is missing before either does anything. */
	private EntrySource source(CyclicBarrier together) {
		AtomicInteger asked = new AtomicInteger();
		return new EntrySource((path) -> {
			if (path.startsWith("tile/") && asked.getAndIncrement() == 0) {
				await(together);
			}
			Path file = this.folder.resolve("a/log/bundles").resolve(path);
			try {
				return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private static void await(CyclicBarrier together) {
		try {
			together.await();
		}
		catch (InterruptedException | BrokenBarrierException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static long count(JdbcClient jdbc, String sql) {
		return jdbc.sql(sql).query(Long.class).single();
	}

}
