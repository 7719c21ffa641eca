package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.audit.TestLog;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an administrator of the hub's database could do who has the log's key too: each
 * case rebuilds the whole tree and signs it, so that no hash betrays it.
 */
class AttackTests {

	@TempDir
	private Path folder;

	@Test
	void anEntryRemovedLeavesAGapInItsSendersNumbers() throws IOException {
		TestLog log = TestLog.of(600);
		log.entries().remove(300);
		assertThat(verify(log).problems()).containsExactly("NUMBER_MISSING");
		assertThat(verifyWithYesterday(log).problems()).containsExactly("HISTORY_DIFFERS", "NUMBER_MISSING");
	}

	@Test
	void anEntryRemovedAndTheOthersRenumberedIsCaughtByYesterdaysCheckpoint() throws IOException {
		TestLog log = TestLog.of(600);
		log.entries().remove(300);
		for (int index = 301; index < 600; index += 2) {
			int number = index / 2 + 1;
			log.change(index, "\"senderSeq\":" + number + ",", "\"senderSeq\":" + (number - 1) + ",");
		}
		assertThat(verify(log).problems()).isEmpty();
		assertThat(verifyWithYesterday(log).problems()).containsExactly("HISTORY_DIFFERS");
	}

	@Test
	void anEntryInsertedAmongOlderOnesHasNoFreeNumber() {
		TestLog log = TestLog.of(600);
		byte[] forged = log.entries().get(100).clone();
		log.entries().add(101, forged);
		assertThat(verify(log).problems()).containsExactly("NUMBER_TWICE 101");
	}

	@Test
	void aBackDatedEntryIsOutOfOrder() {
		TestLog log = TestLog.of(600);
		log.add(log.message("exchange", TestLog.SEOUL, log.next(TestLog.SEOUL), "{x}Y",
				log.now().minus(Duration.ofMinutes(5))));
		assertThat(verify(log).problems()).containsExactly("TIME_WENT_BACK 601");
	}

	@Test
	void aTimeShiftedByADayPutsTheEntriesBehindItOutOfOrder() {
		TestLog log = TestLog.of(600).change(597, "2026-11-01T", "2026-11-02T");
		assertThat(verify(log).problems()).containsExactly("TIME_WENT_BACK 598", "TIME_WENT_BACK 599",
				"TIME_WENT_BACK 600");
	}

	@Test
	void yesterdaysBackupCarriedOnIsNotTheHistoryThatWasSigned() throws IOException {
		TestLog log = TestLog.of(300);
		for (int i = 0; i < 300; i++) {
			log.refusal(TestLog.SEOUL, log.next(TestLog.SEOUL));
		}
		assertThat(verify(log).problems()).isEmpty();
		assertThat(verifyWithYesterday(log).problems()).containsExactly("HISTORY_DIFFERS");
	}

	@Test
	void aTailCutOffIsShorterThanWhatWasSigned() throws IOException {
		assertThat(verifyWithYesterday(TestLog.of(300)).problems()).containsExactly("LOG_IS_SHORTER");
	}

	@Test
	void whicheverByteOfWhicheverFileIsAlteredItIsNoticed() throws IOException {
		Path log = TestLog.of(300).write(this.folder.resolve("log"));
		try (Stream<Path> files = Files.walk(log)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				byte[] good = Files.readAllBytes(file);
				for (int at = 0; at < good.length; at += 1 + good.length / 10) {
					byte[] altered = good.clone();
					altered[at] ^= (byte) (1 << (at % 8));
					Files.write(file, altered);
					assertThat(Ran.verify(log).exitCode()).as(file + " " + at).isEqualTo(1);
				}
				Files.write(file, good);
			}
		}
		assertThat(Ran.verify(log).exitCode()).isZero();
	}

	private Ran verify(TestLog log) {
		return Ran.verify(log.write(this.folder.resolve("log")));
	}

	/** With a checkpoint that somebody kept when the log was still right. */
	private Ran verifyWithYesterday(TestLog log) throws IOException {
		Path kept = Files.write(this.folder.resolve("kept"), TestLog.of(600).checkpoint(500).encode());
		return Ran.verify(log.write(this.folder.resolve("log")), "--kept", kept);
	}

}
