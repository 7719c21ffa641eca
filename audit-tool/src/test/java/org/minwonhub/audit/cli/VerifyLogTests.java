package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.audit.TestLog;
import org.minwonhub.log.Leaf;
import org.minwonhub.log.checkpoint.SignedCheckpoint;

import static org.assertj.core.api.Assertions.assertThat;

class VerifyLogTests {

	@TempDir
	private Path folder;

	@Test
	void aGoodLogIsVerified() throws IOException {
		TestLog log = TestLog.of(600).assignment(TestLog.SEOUL, 5).acknowledgement(TestLog.SEOUL);
		log.add(Leaf.ofType("unverified").number("NOT_SIGNED", 3).time("receivedAt", log.now()));
		log.add(Leaf.ofType("admin").text("act", "TOKEN_MADE").text("subject", "x").time("receivedAt", log.now()));
		Ran ran = Ran.verify(log.write(this.folder));
		assertThat(ran.exitCode()).isZero();
		assertThat(ran.problems()).isEmpty();
		assertThat(ran.json().path("result").asString()).isEqualTo("VERIFIED");
		assertThat(ran.json().path("size").asInt()).isEqualTo(605);
		assertThat(ran.json().path("kinds").path("exchange").asInt()).isEqualTo(601);
		assertThat(ran.json().path("senders").asInt()).isEqualTo(2);
	}

	@Test
	void peopleReadItInBothLanguages() {
		Path log = TestLog.of(300).write(this.folder);
		Ran english = Ran.of("verify-log", log, "--key", TestLog.vkey(), "--lang", "en");
		assertThat(english.out()).contains("✓ VERIFIED").contains("entries: 301");
		assertThat(english.err()).contains("100 %  301 / 301");
		Ran korean = Ran.of("verify-log", log, "--key", TestLog.vkey(), "--lang", "ko", "--quiet");
		assertThat(korean.out()).contains("✓ 검증됨").contains("항목 수: 301");
		assertThat(korean.err()).isEmpty();
	}

	@Test
	void aChangedByteOfAnEntryIsNamedWithWhatItMeans() throws IOException {
		TestLog.of(600).write(this.folder);
		Path bundle = this.folder.resolve("tile/entries/001");
		byte[] bytes = Files.readAllBytes(bundle);
		int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("rsa-sha256");
		bytes[at] = 'R';
		Files.write(bundle, bytes);
		Ran ran = Ran.verify(this.folder);
		assertThat(ran.exitCode()).isEqualTo(1);
		assertThat(ran.problems()).containsExactly("ENTRY_ALTERED 256");
		Ran text = Ran.of("verify-log", this.folder, "--key", TestLog.vkey(), "--quiet");
		assertThat(text.out()).contains("✗ NOT VERIFIED [ENTRY_ALTERED] An entry was altered")
			.contains("where: tile/entries/001 (entry 256)")
			.containsPattern("expected: [A-Za-z0-9+/]{43}=")
			.containsPattern("found: [A-Za-z0-9+/]{43}=")
			.contains("means: The entry is not the one that was signed for");
	}

	@Test
	void aTreeRebuiltWithTheStolenKeyIsCaughtByAKeptCheckpoint() throws IOException {
		TestLog log = TestLog.of(600);
		Path kept = keep("kept", log.checkpoint(400));
		log.change(300, "rsa-sha256", "rsa-sha512").write(this.folder.resolve("log"));
		assertThat(Ran.verify(this.folder.resolve("log")).exitCode()).isZero();
		Ran ran = Ran.verify(this.folder.resolve("log"), "--kept", kept);
		assertThat(ran.exitCode()).isEqualTo(1);
		assertThat(ran.problems()).containsExactly("HISTORY_DIFFERS");
		assertThat(ran.json().at("/problems/0/place").asString()).isEqualTo(kept.toString());
	}

	@Test
	void aCutTailIsCaughtByAFolderOfKeptCheckpoints() throws IOException {
		keep("kept/one", TestLog.of(100).checkpoint());
		keep("kept/two", TestLog.of(600).checkpoint());
		TestLog.of(500).write(this.folder.resolve("log"));
		Ran ran = Ran.verify(this.folder.resolve("log"), "--kept", this.folder.resolve("kept"));
		assertThat(ran.exitCode()).isEqualTo(1);
		assertThat(ran.problems()).containsExactly("LOG_IS_SHORTER");
		assertThat(ran.json().path("kept").asInt()).isEqualTo(2);
	}

	@Test
	void theHubsOwnFileOfAllItSignedIsUnderstood() throws IOException {
		TestLog log = TestLog.of(600);
		String torn = line(log.checkpoint(301));
		Path file = Files.writeString(this.folder.resolve("checkpoints"), line(log.checkpoint(200)) + "\n"
				+ torn.substring(0, 50) + "~\n" + line(log.checkpoint(301)) + "\n" + torn.substring(0, 20));
		Ran good = Ran.verify(log.write(this.folder.resolve("log")), "--kept", file);
		assertThat(good.problems()).isEmpty();
		assertThat(good.json().path("kept").asInt()).isEqualTo(2);
		log.change(250, "rsa-sha256", "rsa-sha512").write(this.folder.resolve("changed"));
		Ran changed = Ran.verify(this.folder.resolve("changed"), "--kept", file);
		assertThat(changed.problems()).containsExactly("HISTORY_DIFFERS");
		assertThat(changed.json().at("/problems/0/place").asString()).isEqualTo(file + ":3");
	}

	@Test
	void aForgedKeptCheckpointAccusesItselfAndNotTheLog() throws IOException {
		TestLog other = TestLog.of(600).change(300, "rsa-sha256", "rsa-sha512");
		Path kept = keep("kept", other.forged(400));
		Ran ran = Ran.verify(TestLog.of(600).write(this.folder.resolve("log")), "--kept", kept);
		assertThat(ran.problems()).containsExactly("KEPT_NOT_TRUSTED");
		assertThat(ran.exitCode()).isEqualTo(1);
	}

	@Test
	void whatCannotBeReadAsAKeptCheckpointIsIncomplete() throws IOException {
		Path log = TestLog.of(10).write(this.folder.resolve("log"));
		Path kept = Files.writeString(this.folder.resolve("kept"), "no checkpoint");
		Ran ran = Ran.verify(log, "--kept", kept);
		assertThat(ran.problems()).containsExactly("KEPT_MALFORMED");
		assertThat(ran.exitCode()).isEqualTo(2);
	}

	@Test
	void aCheckpointByAnotherKeyIsNotTrusted() throws IOException {
		TestLog log = TestLog.of(10);
		log.write(this.folder);
		Files.write(this.folder.resolve("checkpoint"), log.forged(11).encode());
		Ran ran = Ran.verify(this.folder);
		assertThat(ran.exitCode()).isEqualTo(1);
		assertThat(ran.problems()).containsExactly("CHECKPOINT_NOT_TRUSTED");
	}

	@Test
	void missingFilesAreIncompleteAndNotTampering() throws IOException {
		TestLog.of(600).write(this.folder);
		Files.delete(this.folder.resolve("tile/entries/001"));
		Ran ran = Ran.verify(this.folder);
		assertThat(ran.exitCode()).isEqualTo(2);
		assertThat(ran.problems()).containsExactly("BUNDLE_MISSING 256");
		Files.delete(this.folder.resolve("checkpoint"));
		assertThat(Ran.verify(this.folder).problems()).containsExactly("CHECKPOINT_MISSING");
	}

	@Test
	void twoEntriesThatChangedPlacesAndWereSignedAnewAreCaughtByTheirTimes() {
		TestLog log = TestLog.of(600);
		Collections.swap(log.entries(), 100, 200);
		Ran ran = Ran.verify(log.write(this.folder));
		assertThat(ran.exitCode()).isEqualTo(1);
		assertThat(ran.problems()).first().isEqualTo("TIME_WENT_BACK 101");
	}

	@Test
	void anEntryLateByLessThanTheToleratedTimeIsNotBackDated() {
		TestLog log = TestLog.of(600);
		log.add(log.message("exchange", TestLog.SEOUL, log.next(TestLog.SEOUL), "{x}Y",
				log.now().minus(Duration.ofSeconds(50))));
		assertThat(Ran.verify(log.write(this.folder)).exitCode()).isZero();
		assertThat(Ran.verify(this.folder, "--skew", 40).problems()).containsExactly("TIME_WENT_BACK 601");
	}

	@Test
	void aMessageLeftOutIsAGapInItsSendersNumbers() {
		TestLog log = TestLog.of(20);
		log.next(TestLog.SEOUL);
		Ran ran = Ran.verify(log.exchange(TestLog.SEOUL).write(this.folder));
		assertThat(ran.exitCode()).isEqualTo(2);
		assertThat(ran.problems()).containsExactly("NUMBER_MISSING");
		assertThat(ran.json().at("/problems/0/place").asString()).isEqualTo(TestLog.SEOUL);
		assertThat(ran.json().at("/problems/0/expected").asString()).isEqualTo("senderSeq 11");
	}

	@Test
	void aNumberAcceptedTwiceIsFound() {
		Ran ran = Ran.verify(TestLog.of(20).exchange(TestLog.SEOUL, 7).write(this.folder));
		assertThat(ran.exitCode()).isEqualTo(1);
		assertThat(ran.problems()).containsExactly("NUMBER_TWICE 21");
	}

	@Test
	void aRefusedMessageMayBeSentAgainAndItsNumberIsNoGap() {
		TestLog log = TestLog.of(20);
		long number = log.next(TestLog.SEOUL);
		log.refusal(TestLog.SEOUL, number).refusal(TestLog.SEOUL, number).exchange(TestLog.SEOUL, number);
		log.refusal(TestLog.SEOUL, log.next(TestLog.SEOUL));
		assertThat(Ran.verify(log.write(this.folder)).problems()).isEmpty();
	}

	@Test
	void numbersMayArriveInAnotherOrder() {
		TestLog log = TestLog.of(2)
			.exchange("urn:partner:p", 3)
			.exchange("urn:partner:p", 1)
			.exchange("urn:partner:p", 2);
		assertThat(Ran.verify(log.write(this.folder)).problems()).isEmpty();
	}

	@Test
	void whatTheHubWouldNotWriteIsMalformed() {
		TestLog log = TestLog.of(8);
		log.change(1, "\"senderSeq\":1", "\"senderSeq\":0");
		log.change(2, "{\"v\":1", "{\"v\":2");
		log.change(3, "\"op\":", "\"from\":\"urn:x\",\"op\":");
		log.change(4, "urn:agency:6110000", "somebody\\u0020else");
		log.change(5, "\"hub\":\"1.0.0\"}", "\"hub\":\"1.0.0\"");
		log.change(6, "2026-11-01T", "2026-11-31T");
		Ran ran = Ran.verify(log.write(this.folder));
		assertThat(ran.exitCode()).isEqualTo(1);
		assertThat(ran.problems()).contains("ENTRY_MALFORMED 1", "ENTRY_MALFORMED 2", "ENTRY_MALFORMED 3",
				"ENTRY_MALFORMED 4", "ENTRY_MALFORMED 5", "ENTRY_MALFORMED 6");
		assertThat(ran.out()).doesNotContain("somebody");
	}

	@Test
	void aKindThatIsNotKnownIsIncomplete() {
		TestLog log = TestLog.of(2);
		log.add(Leaf.ofType("from-the-future").time("receivedAt", log.now()));
		Ran ran = Ran.verify(log.write(this.folder));
		assertThat(ran.exitCode()).isEqualTo(2);
		assertThat(ran.problems()).containsExactly("ENTRY_UNKNOWN 3");
	}

	@Test
	void theLogMayBeMadeAfterTheFirstActsThatItRecords() {
		TestLog log = TestLog.of(3);
		log.change(0, "2026-11-01T", "2026-11-02T");
		assertThat(Ran.verify(log.write(this.folder)).problems()).isEmpty();
	}

	@Test
	void aLogThatBeganWithAnotherKeyIsNotThisOne() {
		TestLog log = TestLog.of(2);
		log.change(0, TestLog.vkey(), "another");
		assertThat(Ran.verify(log.write(this.folder)).problems()).containsExactly("GENESIS_DIFFERS 0");
	}

	@Test
	void aPolicyAsksForWitnesses() throws IOException {
		TestLog log = TestLog.of(10);
		log.write(this.folder.resolve("log"));
		Path policy = Files.writeString(this.folder.resolve("policy"),
				"log " + TestLog.vkey() + "\nwitness w " + TestLog.WITNESS.verifierKey().encode() + "\nquorum w\n");
		Ran lacking = Ran.json("verify-log", this.folder.resolve("log"), "--policy", policy);
		assertThat(lacking.exitCode()).isEqualTo(2);
		assertThat(lacking.problems()).containsExactly("QUORUM_NOT_MET");
		SignedCheckpoint signed = log.checkpoint();
		Files.write(this.folder.resolve("log/checkpoint"),
				signed.with(TestLog.WITNESS.sign(signed.checkpoint().text(), TestLog.BEGIN)).encode());
		Ran met = Ran.json("verify-log", this.folder.resolve("log"), "--policy", policy);
		assertThat(met.exitCode()).isZero();
		assertThat(met.json().path("witnesses").asString()).isEqualTo("board.example.go.kr/w 2026-11-01T00:00:00Z");
	}

	@Test
	void witnessesClocksBoundTheTimesOfEntries() throws IOException {
		TestLog log = TestLog.of(100).pace(3600);
		log.exchange(TestLog.DAEJEON);
		Path policy = Files.writeString(this.folder.resolve("policy"),
				"log " + TestLog.vkey() + "\nwitness w " + TestLog.WITNESS.verifierKey().encode() + "\nquorum none\n");
		Path kept = this.folder.resolve("kept");
		Object[] command = { "verify-log", log.write(this.folder.resolve("log")), "--policy", policy, "--kept", kept };
		SignedCheckpoint half = log.checkpoint(51);
		Files.write(kept,
				half.with(TestLog.WITNESS.sign(half.checkpoint().text(), TestLog.BEGIN.plusSeconds(51))).encode());
		assertThat(Ran.json(command).problems()).isEmpty();
		Files.write(kept,
				half.with(TestLog.WITNESS.sign(half.checkpoint().text(), TestLog.BEGIN.minusSeconds(12))).encode());
		Ran early = Ran.json(command);
		assertThat(early.problems()).containsExactly("TIME_AFTER_WITNESS 49", "TIME_AFTER_WITNESS 50");
		assertThat(early.exitCode()).isEqualTo(1);
		Files.write(kept,
				half.with(TestLog.WITNESS.sign(half.checkpoint().text(), TestLog.BEGIN.plusSeconds(173))).encode());
		Ran late = Ran.json(command);
		assertThat(late.problems()).containsExactly("TIME_BEFORE_WITNESS 51", "TIME_BEFORE_WITNESS 52");
		assertThat(late.exitCode()).isEqualTo(2);
	}

	@Test
	void aRestoredHubMayTakeMessagesAgainAndTheLogSaysSo() {
		TestLog log = TestLog.of(20);
		log.add(Leaf.ofType("restore").time("receivedAt", log.now())).exchange(TestLog.SEOUL, 7);
		assertThat(Ran.verify(log.write(this.folder)).problems()).isEmpty();
		assertThat(Ran.verify(log.exchange(TestLog.SEOUL, 7).write(this.folder)).problems())
			.containsExactly("NUMBER_TWICE 23");
	}

	@Test
	void alarmsThatWitnessesRaisedAreShown() {
		TestLog log = TestLog.of(2);
		log.add(Leaf.ofType("alarm")
			.text("from", TestLog.SEOUL)
			.text("code", "LOG_TWO_FACES")
			.text("kept", "1 a")
			.time("receivedAt", log.now()));
		Ran ran = Ran.verify(log.write(this.folder));
		assertThat(ran.exitCode()).isZero();
		assertThat(ran.json().at("/alarms/0/details").asString()).contains("LOG_TWO_FACES");
	}

	@Test
	void wrongUsageEndsWithThreeAndUnreadableFilesWithFour() throws IOException {
		assertThat(Ran.of("verify-log").exitCode()).isEqualTo(3);
		assertThat(Ran.of("verify-log", this.folder).exitCode()).isEqualTo(3);
		assertThat(Ran.of("verify-log", this.folder, "--key", "a+b+c").exitCode()).isEqualTo(3);
		assertThat(Ran.of("verify-log", this.folder, "--key", TestLog.WITNESS.verifierKey().encode()).exitCode())
			.isEqualTo(3);
		assertThat(Ran.of("unknown").exitCode()).isEqualTo(3);
		Ran absent = Ran.verify(this.folder.resolve("absent"));
		assertThat(absent.exitCode()).isEqualTo(4);
		assertThat(absent.json().path("result").asString()).isEqualTo("IO");
		assertThat(Ran.of("verify-log", this.folder, "--key", this.folder.resolve("absent")).exitCode()).isEqualTo(4);
		assertThat(Ran.of("--help").out()).contains("verify-log").contains("0 verified, 1 not verified");
	}

	private Path keep(String name, SignedCheckpoint checkpoint) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.write(file, checkpoint.encode());
	}

	private static String line(SignedCheckpoint checkpoint) {
		return checkpoint.checkpoint().size() + " " + Base64.getEncoder().encodeToString(checkpoint.encode());
	}

}
