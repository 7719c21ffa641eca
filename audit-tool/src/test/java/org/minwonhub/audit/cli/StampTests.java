package org.minwonhub.audit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.audit.TestLog;
import org.minwonhub.audit.TestStamps;

import static org.assertj.core.api.Assertions.assertThat;

/** What time stamps say about a whole log, whoever holds its key. */
class StampTests {

	private static final Duration DAY = Duration.ofDays(1);

	/** RFC 5280 section 5.3.1. */
	private static final int KEY_COMPROMISE = 1;

	private static final int SUPERSEDED = 4;

	private static TestStamps authority;

	@TempDir
	private Path folder;

	private Path trusted;

	@BeforeAll
	static void make() throws Exception {
		authority = new TestStamps("test");
	}

	@BeforeEach
	void trust() throws Exception {
		this.trusted = authority.trusted(this.folder.resolve("tsa.pem"));
	}

	@Test
	void aStampedLogIsVerifiedWithItsTimes() throws Exception {
		TestLog log = TestLog.of(600);
		stamp(log, 200, Duration.ZERO);
		stamp(log, 500, Duration.ZERO);
		Ran ran = verify(log);
		assertThat(ran.problems()).isEmpty();
		assertThat(ran.json().path("stamped").asString()).startsWith("500 2026-11-01T");
		assertThat(ran.exitCode()).isZero();
	}

	@Test
	void aDayThatSomebodyWithTheKeyTookFromEveryTimeIsNoticed() throws Exception {
		TestLog log = TestLog.of(600);
		stamp(log, 200, DAY);
		stamp(log, 500, DAY);
		Ran ran = verify(log);
		assertThat(ran.problems()).hasSize(401)
			.startsWith("TIME_BEFORE_STAMP 200")
			.allMatch((problem) -> problem.startsWith("TIME_BEFORE_STAMP"));
		assertThat(ran.exitCode()).isEqualTo(2);
	}

	@Test
	void aDayThatSomebodyWithTheKeyAddedToEveryTimeIsNoticed() throws Exception {
		TestLog log = TestLog.of(600);
		stamp(log, 200, DAY.negated());
		Ran ran = verify(log);
		assertThat(ran.problems()).hasSize(199).allMatch((problem) -> problem.startsWith("TIME_AFTER_STAMP"));
		assertThat(ran.exitCode()).isEqualTo(1);
	}

	@Test
	void aHistoryThatWasSignedAnewIsNotTheOneThatWasStamped() throws Exception {
		TestLog log = TestLog.of(600);
		stamp(log, 200, Duration.ZERO);
		log.change(100, "rsa-sha256", "rsa-sha512");
		Ran ran = verify(log);
		assertThat(ran.problems()).contains("HISTORY_DIFFERS");
		assertThat(ran.out()).contains("stamp/200");
		assertThat(ran.exitCode()).isEqualTo(1);
	}

	@Test
	void aStampByAnotherAuthorityOrOverOtherBytesProvesNothing() throws Exception {
		TestLog log = TestLog.of(20);
		new TestStamps("other").stamp(log(), log.checkpoint(10), log.now());
		assertThat(verify(log).problems()).containsExactly("STAMP_WRONG");
		stamp(log, 10, Duration.ZERO);
		assertThat(verify(log).problems()).isEmpty();
		Files.write(log().resolve("stamp/10.checkpoint"), log.checkpoint(11).encode());
		assertThat(verify(log).problems()).containsExactly("STAMP_WRONG");
		Files.delete(log().resolve("stamp/10.checkpoint"));
		assertThat(verify(log).problems()).containsExactly("STAMP_MISSING");
	}

	@Test
	void aLogWithoutStampsIsIncompleteIfTheyAreAskedFor() throws Exception {
		Ran ran = verify(TestLog.of(20));
		assertThat(ran.problems()).containsExactly("STAMP_MISSING");
		assertThat(ran.exitCode()).isEqualTo(2);
		assertThat(Ran.verify(log()).exitCode()).isZero();
	}

	@Test
	void aRevokedAuthoritysStampsAreNotBelieved() throws Exception {
		TestLog log = TestLog.of(20);
		stamp(log, 10, Duration.ZERO);
		Instant stamped = TestLog.BEGIN.plusSeconds(10);
		Instant later = stamped.plus(DAY);
		assertThat(withList(log, later, null, 0).exitCode()).isZero();
		assertThat(withList(log, later, stamped.plusSeconds(60), SUPERSEDED).exitCode()).isZero();
		Ran before = withList(log, later, stamped.minusSeconds(60), SUPERSEDED);
		assertThat(before.problems()).containsExactly("STAMP_REVOKED");
		assertThat(before.exitCode()).isEqualTo(1);
		assertThat(withList(log, later, stamped.plusSeconds(60), KEY_COMPROMISE).problems())
			.containsExactly("STAMP_REVOKED");
	}

	@Test
	void listsThatDoNotAnswerLeaveTheStampsOpen() throws Exception {
		TestLog log = TestLog.of(20);
		stamp(log, 10, Duration.ZERO);
		Ran ran = withList(log, TestLog.BEGIN.minus(DAY).minus(DAY), null, 0);
		assertThat(ran.problems()).containsExactly("STAMP_REVOCATION_UNKNOWN");
		assertThat(ran.exitCode()).isEqualTo(2);
		assertThat(Ran.verify(log(), "--crl", this.trusted).exitCode()).as("whose?").isEqualTo(3);
		assertThat(Ran.verify(log(), "--stamp-ca", this.trusted, "--crl", this.trusted).exitCode()).as("no list")
			.isEqualTo(3);
	}

	private Ran withList(TestLog log, Instant made, @Nullable Instant revoked, int reason) throws Exception {
		Path list = authority.list(this.folder.resolve("tsa.crl"), made, revoked, reason);
		log.write(log());
		return Ran.verify(log(), "--stamp-ca", this.trusted, "--crl", list);
	}

	@Test
	void stampsFromElsewhereAreTakenFromTheirFolder() throws Exception {
		TestLog log = TestLog.of(20);
		stamp(log, 10, Duration.ZERO);
		Path elsewhere = this.folder.resolve("elsewhere");
		Files.move(log().resolve("stamp"), elsewhere);
		log.write(log());
		assertThat(Ran.verify(log(), "--stamp-ca", this.trusted, "--stamps", elsewhere).exitCode()).isZero();
		assertThat(Ran.verify(log(), "--stamps", elsewhere).exitCode()).isEqualTo(3);
		assertThat(Ran.verify(log(), "--stamp-ca", Files.writeString(this.folder.resolve("no.pem"), "no")).exitCode())
			.isEqualTo(3);
	}

	/** As an authority does whose clock is so much ahead of the log's. */
	private void stamp(TestLog log, int size, Duration ahead) throws Exception {
		Instant at = TestLog.BEGIN.plusSeconds(size).plus(ahead);
		authority.stamp(log(), log.checkpoint(size), at);
	}

	private Ran verify(TestLog log) {
		log.write(log());
		return Ran.verify(log(), "--stamp-ca", this.trusted);
	}

	private Path log() {
		return this.folder.resolve("log");
	}

}
