package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.audit.TestLog;
import org.minwonhub.audit.source.Sha256;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class CompleteTests {

	@TempDir
	private Path folder;

	@Test
	void aParticipantWhoseMessagesAreAllThereIsComplete() {
		Ran ran = complete(TestLog.of(40).assignment(TestLog.SEOUL, 3).acknowledgement(TestLog.SEOUL));
		assertThat(ran.exitCode()).isZero();
		JsonNode json = ran.json();
		assertThat(json.path("participant").asString()).isEqualTo(TestLog.SEOUL);
		assertThat(json.path("accepted").asInt()).isEqualTo(21);
		assertThat(json.path("assignments").asInt()).isEqualTo(1);
		assertThat(json.path("acknowledgedBy").asString()).isEqualTo("ORDER");
	}

	@Test
	void gapsCountForTheirSenderAndTheirPeriodOnly() {
		TestLog log = new TestLog().pace(3600);
		log.exchange(TestLog.SEOUL, 1);
		for (int i = 4; i < 100; i++) {
			log.exchange(TestLog.SEOUL, i);
		}
		log.exchange(TestLog.SEOUL, 103).exchange(TestLog.DAEJEON, 5);
		assertThat(complete(log).problems()).containsExactly("NUMBER_MISSING", "NUMBER_MISSING");
		Ran first = complete(log, "--to", "2026-11-02");
		assertThat(first.exitCode()).isEqualTo(2);
		assertThat(first.json().at("/problems/0/expected").asString()).isEqualTo("senderSeq 2-3");
		assertThat(first.problems()).hasSize(1);
		Ran last = complete(log, "--from", "2026-11-05");
		assertThat(last.json().at("/problems/0/expected").asString()).isEqualTo("senderSeq 100-102");
		assertThat(last.problems()).hasSize(1);
		assertThat(complete(log, "--from", "2026-11-03", "--to", "2026-11-04").exitCode()).isZero();
	}

	@Test
	void aMessageThatWasHandedOverButNotLoggedIsMissing() {
		Ran ran = complete(TestLog.of(10).assignment(TestLog.SEOUL, 777_777).acknowledgement(TestLog.SEOUL));
		assertThat(ran.exitCode()).isEqualTo(1);
		assertThat(ran.problems()).containsExactly("MESSAGE_MISSING 11");
		assertThat(ran.json().at("/problems/0/expected").asString()).isEqualTo(TestLog.id(777_777));
	}

	@Test
	void whatWasAssignedAfterTheLastAcknowledgementIsOpen() {
		Ran ran = complete(TestLog.of(10)
			.assignment(TestLog.SEOUL, 1)
			.acknowledgement(TestLog.SEOUL)
			.assignment(TestLog.SEOUL, 2)
			.acknowledgement(TestLog.DAEJEON));
		assertThat(ran.exitCode()).isEqualTo(2);
		assertThat(ran.problems()).containsExactly("ASSIGNMENT_OPEN 13");
	}

	@Test
	void theParticipantsOwnCopiesSayWhichDeliveriesEnded() throws IOException {
		TestLog log = TestLog.of(10)
			.assignment(TestLog.SEOUL, 1)
			.assignment(TestLog.SEOUL, 2)
			.assignment(TestLog.SEOUL, 3)
			.acknowledgement(TestLog.SEOUL);
		sent("1", 14, 11, "PROCESSED", 12, "RETRY");
		sent("2", 999, 12, "PROCESSED", 13, "PROCESSED");
		Ran ran = complete(log, "--receipts", this.folder.resolve("kept"));
		assertThat(ran.problems()).containsExactly("ASSIGNMENT_OPEN 12", "ASSIGNMENT_OPEN 13");
		assertThat(ran.json().path("acknowledgedBy").asString()).isEqualTo("ENVELOPES");
	}

	@Test
	void everyReceiptIsFoundAtItsPlace() throws IOException {
		TestLog log = TestLog.of(40);
		for (int index = 2; index < 40; index += 2) {
			receipt(log.entries().get(index), "2026-11-01T00:10:00Z");
		}
		Ran ran = complete(log, "--receipts", this.folder.resolve("kept"));
		assertThat(ran.exitCode()).isZero();
		assertThat(ran.json().path("receipts").asInt()).isEqualTo(19);
		assertThat(ran.json().path("receiptsInLog").asInt()).isEqualTo(19);
		assertThat(ran.json().path("unreceipted").asInt()).isEqualTo(1);
	}

	@Test
	void aPromisedEntryThatIsNotInTheLogIsProofAgainstTheHub() throws IOException {
		TestLog log = TestLog.of(400);
		receipt(TestLog.of(10).change(4, "4321", "4322").entries().get(4), "2026-11-01T00:01:00Z");
		Ran ran = complete(log, "--receipts", this.folder.resolve("kept"));
		assertThat(ran.exitCode()).isEqualTo(1);
		assertThat(ran.problems()).containsExactly("RECEIPT_NOT_IN_LOG");
	}

	@Test
	void aPromiseWhoseTimeHasNotComeIsPending() throws IOException {
		TestLog log = TestLog.of(40);
		receipt(TestLog.of(60).entries().get(58), log.now().plusSeconds(60).toString());
		Ran ran = complete(log, "--receipts", this.folder.resolve("kept"));
		assertThat(ran.exitCode()).isEqualTo(2);
		assertThat(ran.problems()).containsExactly("RECEIPT_PENDING");
	}

	@Test
	void whatIsNoXmlOrHasADocumentTypeIsNotRead() throws IOException {
		Path kept = Files.createDirectories(this.folder.resolve("kept"));
		Files.writeString(kept.resolve("a.xml"), "<a");
		Files.writeString(kept.resolve("b.xml"), "<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>");
		assertThat(complete(TestLog.of(4), "--receipts", kept).problems()).containsExactly("RECEIPT_MALFORMED",
				"RECEIPT_MALFORMED");
	}

	@Test
	void aParticipantOfWhomTheLogKnowsNothingIsNotComplete() {
		Ran ran = Ran.json("complete", "--agency", "6110001", "--key", TestLog.vkey(),
				TestLog.of(10).write(this.folder), "--from", "2026-11-01", "--to", "2026-11-30");
		assertThat(ran.exitCode()).isEqualTo(2);
		assertThat(ran.problems()).containsExactly("PARTICIPANT_UNKNOWN");
	}

	@Test
	void anAlteredLogIsNeverComplete() {
		TestLog log = TestLog.of(10);
		log.change(3, "\"v\":1", "\"v\":3");
		assertThat(complete(log).exitCode()).isEqualTo(1);
	}

	@Test
	void whereEntriesCannotBeReadNobodyIsAccusedOfLeavingThemOut() throws IOException {
		TestLog log = TestLog.of(600).assignment(TestLog.SEOUL, 300).acknowledgement(TestLog.SEOUL);
		receipt(log.entries().get(302), "2026-11-01T00:10:00Z");
		complete(log);
		Files.delete(this.folder.resolve("log/tile/entries/001"));
		Ran ran = Ran.json("complete", "--agency", "6110000", "--key", TestLog.vkey(), this.folder.resolve("log"),
				"--from", "2026-11-01", "--to", "2026-11-30", "--receipts", this.folder.resolve("kept"));
		assertThat(ran.exitCode()).isEqualTo(2);
		assertThat(ran.problems()).containsExactly("BUNDLE_MISSING 256");
	}

	@Test
	void aPeriodThatEndsBeforeItBeginsIsWrongUsage() {
		assertThat(complete(TestLog.of(1), "--from", "2026-12-02").exitCode()).isEqualTo(3);
		assertThat(Ran.of("complete", "--agency", "1", "--key", TestLog.vkey(), this.folder).exitCode()).isEqualTo(3);
	}

	private Ran complete(TestLog log, Object... more) {
		Stream<Object> common = Stream.of("complete", "--agency", "6110000", "--key", TestLog.vkey(),
				log.write(this.folder.resolve("log")));
		String given = String.join(" ", Stream.of(more).map(Object::toString).toList());
		Stream<Object> from = given.contains("--from") ? Stream.of() : Stream.of("--from", "2026-11-01");
		Stream<Object> to = given.contains("--to") ? Stream.of() : Stream.of("--to", "2026-11-30");
		return Ran.json(Stream.concat(Stream.concat(common, Stream.concat(from, to)), Stream.of(more)).toArray());
	}

	private void receipt(byte[] leaf, String deadline) throws IOException {
		Instant.parse(deadline);
		keep("receipts/" + Sha256.hex(leaf), """
				<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
				<Receipt xmlns="urn:minwonhub:xsd:common:v1"><messageId>urn:uuid:1</messageId>
				<logLeaf>%s</logLeaf><logSalt>00</logSalt><logDeadline>%s</logDeadline></Receipt>
				</s:Body></s:Envelope>""".formatted(Base64.getMimeEncoder().encodeToString(leaf), deadline));
	}

	private void sent(String name, int message, int one, String oneOutcome, int two, String twoOutcome)
			throws IOException {
		keep("sent/" + name, """
				<m:AcknowledgeMessages xmlns:m="urn:minwonhub:xsd:mailbox:v1" xmlns:c="urn:minwonhub:xsd:common:v1">
				<m:messageHeader><c:messageId>%s</c:messageId></m:messageHeader>
				<m:acknowledgement><m:deliveryId>%s</m:deliveryId><m:outcome>%s</m:outcome></m:acknowledgement>
				<m:acknowledgement><m:deliveryId>%s</m:deliveryId><m:outcome>%s</m:outcome></m:acknowledgement>
				</m:AcknowledgeMessages>""".formatted(TestLog.id(message), TestLog.id(1_000_000 + one), oneOutcome,
				TestLog.id(1_000_000 + two), twoOutcome));
	}

	private void keep(String name, String content) throws IOException {
		Path file = this.folder.resolve("kept/" + name + ".xml");
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

}
