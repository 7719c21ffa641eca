package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.audit.TestLog;

import static org.assertj.core.api.Assertions.assertThat;

class ResumeTests {

	@TempDir
	private Path folder;

	private Path state = Path.of("");

	@BeforeEach
	void state() {
		this.state = this.folder.resolve("state");
	}

	@Test
	void aLaterCheckGoesOnBehindTheEntriesAlreadyChecked() {
		TestLog log = TestLog.of(400);
		assertThat(verify(log, "first").problems()).isEmpty();
		for (int i = 0; i < 300; i++) {
			log.exchange(TestLog.SEOUL);
		}
		Ran second = verify(log, "second");
		assertThat(second.exitCode()).isZero();
		assertThat(second.json().path("resumedAt").asInt()).isEqualTo(256);
		assertThat(second.json().path("kinds").path("exchange").asInt()).isEqualTo(701 - 256);
	}

	@Test
	void numbersAndTimesAreRememberedFromBefore() {
		TestLog log = TestLog.of(400);
		verify(log, "first");
		log.exchange(TestLog.SEOUL, 7);
		log.add(log.message("exchange", TestLog.SEOUL, log.next(TestLog.SEOUL), "{x}Y", TestLog.BEGIN));
		assertThat(verify(log, "second").problems()).containsExactly("NUMBER_TWICE 401", "TIME_WENT_BACK 402");
	}

	@Test
	void aGapClosesWhenTheMessageArrivesLater() {
		TestLog log = TestLog.of(100);
		long missing = log.next(TestLog.SEOUL);
		for (int i = 0; i < 400; i++) {
			log.exchange(TestLog.SEOUL);
		}
		assertThat(verify(log, "first").problems()).containsExactly("NUMBER_MISSING");
		Ran second = verify(log.exchange(TestLog.SEOUL, missing), "second");
		assertThat(second.json().path("resumedAt").asInt()).isEqualTo(256);
		assertThat(second.problems()).isEmpty();
	}

	@Test
	void whatWasFoundOnceIsFoundAgain() {
		TestLog log = TestLog.of(30).exchange(TestLog.SEOUL, 7);
		for (int i = 0; i < 400; i++) {
			log.exchange(TestLog.DAEJEON);
		}
		assertThat(verify(log, "first").problems()).containsExactly("NUMBER_TWICE 31");
		assertThat(verify(log, "second").problems()).containsExactly("NUMBER_TWICE 31");
	}

	@Test
	void aHistoryRewrittenBelowTheStateIsFound() {
		TestLog log = TestLog.of(400);
		verify(log, "first");
		assertThat(verify(log.change(200, "rsa-sha256", "rsa-sha512"), "second").problems()).contains("ROOT_DIFFERS");
	}

	@Test
	void aStateOfAnotherKeyOrADamagedOneIsRefused() throws IOException {
		verify(TestLog.of(400), "log");
		String text = Files.readString(this.state);
		Files.writeString(this.state, text.replace("1-1", "1-2"));
		assertThat(verify(TestLog.of(400), "log").exitCode()).isEqualTo(3);
		Files.writeString(this.state, text.substring(0, text.length() / 2));
		assertThat(verify(TestLog.of(400), "log").exitCode()).isEqualTo(3);
		Files.write(this.state, new byte[] { (byte) 0xff, 'x' });
		assertThat(verify(TestLog.of(400), "log").exitCode()).isEqualTo(3);
		Files.write(this.state, text.getBytes(StandardCharsets.UTF_8));
		assertThat(verify(TestLog.of(400), "log").exitCode()).isZero();
	}

	private Ran verify(TestLog log, String name) {
		return Ran.verify(log.write(this.folder.resolve(name)), "--resume", this.state);
	}

}
