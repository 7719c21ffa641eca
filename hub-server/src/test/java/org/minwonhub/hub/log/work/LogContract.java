package org.minwonhub.hub.log.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.log.checkpoint.LogAlarm;
import org.minwonhub.hub.storage.Databases;
import org.minwonhub.log.check.CheckReport;
import org.minwonhub.log.check.Finding;
import org.minwonhub.log.check.LogDirectory;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.tile.Bundle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the log promises on one database, whatever happens to the database or the files.
 */
abstract class LogContract {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	private DataSource source;

	private LogNode node;

	abstract DataSource open();

	@BeforeEach
	void start() {
		use(open());
	}

	@AfterEach
	void stop() {
		((HikariDataSource) this.source).close();
	}

	private void use(DataSource database) {
		this.source = database;
		this.node = new LogNode(database, this.folder);
	}

	@Test
	void entriesGetTheirPlacesInOrderAcrossFullTiles() throws Exception {
		this.node.settle();
		assertThat(this.node.checkpoint().size()).isEqualTo(1);
		this.node.write(600, "a");
		this.node.settle();
		this.node.write(1100, "b");
		this.node.settle();
		assertThat(this.node.verifiedEntries()).isEqualTo(Stream
			.concat(IntStream.range(0, 600).mapToObj((i) -> "a" + i), IntStream.range(0, 1100).mapToObj((i) -> "b" + i))
			.toList());
		assertThat(this.node.health.alarm()).isEmpty();
		assertThat(this.node.checkpoint().origin()).matches("hub\\.minwon/complaint-log/20[0-9]{2}");
	}

	@Test
	void theFirstEntrySaysWhichLogItIs() throws Exception {
		this.node.settle();
		List<String> entries = new ArrayList<>();
		this.node.check(entries);
		assertThat(entries).singleElement()
			.asString()
			.startsWith(
					"{\"v\":1,\"type\":\"genesis\",\"from\":\"urn:hub:minwon\",\"vkey\":\"" + this.node.vkey() + "\"");
	}

	@Test
	void nothingIsSignedWhenNothingChanged() {
		this.node.settle();
		this.node.settle();
		assertThat(this.node.jdbc.sql("select count(*) from log_checkpoint").query(Long.class).single()).isOne();
		assertThat(this.folder.resolve("log/checkpoints")).content().hasLineCount(1);
	}

	@Test
	void aStragglerWithALowerNumberIsNotLeftOut() throws Exception {
		this.node.settle();
		this.node.transactions.durably(() -> {
			this.node.write("straggler");
			ExecutorService other = Executors.newSingleThreadExecutor();
			try {
				other.submit(() -> {
					this.node.write("overtaker");
					this.node.settle();
				}).get();
			}
			catch (java.util.concurrent.ExecutionException | InterruptedException ex) {
				throw new AssertionError(ex);
			}
			finally {
				other.shutdown();
			}
		});
		this.node.settle();
		assertThat(this.node.verifiedEntries()).containsExactly("overtaker", "straggler");
	}

	@Test
	void twoSequencersLoseAndDoubleNothingWhileWritersStraggle() throws Exception {
		this.node.settle();
		LogNode second = new LogNode(this.source, this.folder);
		int writers = 24;
		int each = 25;
		AtomicInteger writing = new AtomicInteger(writers);
		ExecutorService threads = Executors.newFixedThreadPool(writers + 2);
		try {
			List<Callable<Boolean>> all = new ArrayList<>();
			for (int writer = 0; writer < writers; writer++) {
				String name = "w" + writer + "-";
				all.add(() -> {
					for (int i = 0; i < each; i++) {
						String entry = name + i;
						this.node.transactions.durably(() -> {
							this.node.write(entry);
							LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(3_000_000));
						});
					}
					return writing.decrementAndGet() >= 0;
				});
			}
			for (LogNode sequencing : List.of(this.node, second)) {
				all.add(() -> {
					while (writing.get() > 0) {
						sequencing.settle();
					}
					return sequencing.health.alarm().isEmpty();
				});
			}
			for (Future<Boolean> end : threads.invokeAll(all)) {
				assertThat(end.get()).isTrue();
			}
		}
		finally {
			threads.shutdown();
		}
		this.node.settle();
		assertThat(this.node.verifiedEntries()).hasSize(writers * each).doesNotHaveDuplicates();
	}

	@Test
	void aRolledBackDatabaseIsNotSigned() throws Exception {
		this.node.write(300, "old");
		this.node.settle();
		DataSource backup = this.source;
		use(Databases.copy(backup));
		this.node.write(10, "lost");
		this.node.settle();
		Checkpoint kept = this.node.checkpoint();
		((HikariDataSource) this.source).close();

		use(Databases.reopen(backup));
		this.node.write(5, "new");
		this.node.settle();
		assertThat(alarm()).isEqualTo(LogAlarm.LOG_NOT_EXTENDED);
		this.node.write(500, "more");
		this.node.settle();
		assertThat(alarm()).isEqualTo(LogAlarm.LOG_NOT_EXTENDED);
		assertThat(this.node.checkpoint().size()).isEqualTo(301);
		assertThat(this.node.jdbc.sql("select count(*) from log_intake").query(Long.class).single()).isEqualTo(505);
		assertThat(this.node.check(new ArrayList<>(), kept).findings()).extracting(Finding::kind)
			.containsExactly(Finding.Kind.LOG_IS_SHORTER);
	}

	@Test
	void aTreeRewrittenUpToTheSignedSizeIsNotSigned() {
		this.node.write(20, "a");
		this.node.settle();
		this.node.jdbc.sql("delete from log_entry").update();
		this.node.jdbc.sql("delete from log_message").update();
		this.node.jdbc.sql("delete from log_checkpoint").update();
		this.node.jdbc
			.sql("update log_state set size = 0, root = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', edge = :edge")
			.param("edge", new byte[0])
			.update();
		restart();
		this.node.write(30, "b");
		this.node.settle();
		assertThat(alarm()).isEqualTo(LogAlarm.LOG_NOT_EXTENDED);
	}

	@Test
	void aChangedTreeRowIsNotBuiltUpon() {
		this.node.write(20, "a");
		this.node.settle();
		this.node.jdbc.sql("update log_state set size = 20").update();
		this.node.write("b");
		this.node.settle();
		assertThat(alarm()).isEqualTo(LogAlarm.LOG_TREE_ALTERED);
	}

	@Test
	void aForgedCheckpointInTheDatabaseIsNotBuiltUpon() {
		this.node.settle();
		this.node.jdbc.sql("update log_checkpoint set note = :note")
			.param("note", "nothing that the key signed\n".getBytes(StandardCharsets.UTF_8))
			.update();
		this.node.write("b");
		this.node.settle();
		assertThat(alarm()).isEqualTo(LogAlarm.LOG_CHECKPOINT_ALTERED);
	}

	@Test
	void anEntryAlteredBeforeItIsPromisedIsNotSigned() throws Exception {
		this.node.settle();
		this.node.write("a");
		this.node.sequencer.takeIn(this.node.vkey());
		this.node.jdbc.sql("update log_entry set leaf = :leaf where idx = 1")
			.param("leaf", "b".getBytes(StandardCharsets.UTF_8))
			.update();
		this.node.settle();
		assertThat(alarm()).isEqualTo(LogAlarm.LOG_ENTRY_ALTERED);
		assertThat(this.node.checkpoint().size()).isOne();
	}

	@Test
	void anEntryAlteredLaterIsFoundByTheCheck() throws Exception {
		this.node.write(300, "a");
		this.node.settle();
		this.node.jdbc.sql("update log_entry set leaf = :leaf where idx = 77")
			.param("leaf", "b".getBytes(StandardCharsets.UTF_8))
			.update();
		CheckReport report = this.node.check(new ArrayList<>());
		assertThat(report.findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.kind()).isEqualTo(Finding.Kind.ENTRY_ALTERED);
			assertThat(finding.index()).isEqualTo(77);
		});
	}

	@Test
	void withoutItsFilesNothingIsSignedUntilTheyAreBack() throws Exception {
		this.node.settle();
		LogAlarm[] alarms = { LogAlarm.LOG_KEY_MISSING, LogAlarm.LOG_FILE_MISSING };
		String[] names = { "signing-key.pem", "checkpoints" };
		for (int i = 0; i < names.length; i++) {
			Path file = this.folder.resolve("log").resolve(names[i]);
			Path away = this.folder.resolve("away");
			Files.move(file, away);
			restart();
			this.node.write(names[i]);
			this.node.settle();
			assertThat(alarm()).isEqualTo(alarms[i]);
			Files.move(away, file);
			this.node.settle();
			assertThat(this.node.health.alarm()).isEmpty();
		}
		assertThat(this.node.verifiedEntries()).containsExactly(names);
	}

	@Test
	void anotherKeyIsNotTheLogs() throws IOException {
		this.node.settle();
		Files.delete(this.folder.resolve("log/signing-key.pem"));
		DataSource mine = this.source;
		Path elsewhere = Files.createDirectory(this.folder.resolve("elsewhere"));
		DataSource other = Databases.h2(elsewhere);
		new LogNode(other, elsewhere).settle();
		((HikariDataSource) other).close();
		Files.copy(elsewhere.resolve("log/signing-key.pem"), this.folder.resolve("log/signing-key.pem"));
		use(mine);
		this.node.settle();
		assertThat(alarm()).isEqualTo(LogAlarm.LOG_KEY_DIFFERS);
	}

	@Test
	void aLineThatACrashBrokeOffIsPassedOverButAChangedOneIsNot() throws Exception {
		Path file = this.folder.resolve("log/checkpoints");
		this.node.settle();
		Files.writeString(file, "2 aHR0cDo", StandardOpenOption.APPEND);
		restart();
		this.node.write("a");
		this.node.settle();
		assertThat(this.node.health.alarm()).isEmpty();
		assertThat(this.node.checkpoint().size()).isEqualTo(2);
		assertThat(file).content().hasLineCount(3).containsPattern("\n2 aHR0cDo~\n2 [^~]*\n$");

		Files.writeString(file, Files.readString(file).replaceFirst("(?s)(.*)\n2 ", "$1\n3 "));
		restart();
		this.node.settle();
		assertThat(alarm()).isEqualTo(LogAlarm.LOG_FILE_DAMAGED);
	}

	@Test
	void whatWasSignedButNotPublishedIsPublishedAsItWas() throws Exception {
		this.node.write(3, "a");
		this.node.settle();
		byte[] note = this.node.checkpoints.last().orElseThrow().note();
		this.node.jdbc.sql("delete from log_checkpoint").update();
		restart();
		this.node.settle();
		assertThat(this.node.checkpoints.last().orElseThrow().note()).isEqualTo(note);
		assertThat(this.folder.resolve("log/checkpoints")).content().hasLineCount(1);
	}

	@Test
	void aFullTileThatWasSignedButNotPublishedIsPublishedToo() throws Exception {
		this.node.write(255, "a");
		this.node.settle();
		byte[] note = this.node.checkpoints.last().orElseThrow().note();
		this.node.jdbc.sql("delete from log_checkpoint").update();
		restart();
		this.node.write("b");
		this.node.settle();
		assertThat(this.node.checkpoint().size()).isEqualTo(257);
		assertThat(this.folder.resolve("log/checkpoints")).content().hasLineCount(2);
		assertThat(note).asString(StandardCharsets.UTF_8).contains("\n256\n");
	}

	@Test
	void theSecondPlaceHoldsEveryPromisedEntryAndNoWaste() throws Exception {
		this.node.write(254, "a");
		this.node.settle();
		this.node.write(3, "b");
		this.node.settle();
		this.node.write(1, "c");
		this.node.settle();
		Path bundles = this.folder.resolve("log/bundles");
		LogDirectory files = new LogDirectory(bundles);
		for (Bundle bundle : List.of(Bundle.in(259, 0), Bundle.in(259, 1))) {
			assertThat(files.read(bundle)).isEqualTo(this.node.published.read(bundle));
		}
		try (Stream<Path> all = Files.walk(bundles)) {
			assertThat(all.filter(Files::isRegularFile)).hasSize(2);
		}
	}

	@Test
	void onlyTheHubsUserReadsTheKey() throws IOException {
		this.node.settle();
		assertThat(Files.getPosixFilePermissions(this.folder.resolve("log/signing-key.pem")))
			.isEqualTo(PosixFilePermissions.fromString("rw-------"));
	}

	private void restart() {
		this.node = new LogNode(this.source, this.folder);
	}

	private LogAlarm alarm() {
		return this.node.health.alarm().orElseThrow().code();
	}

}
