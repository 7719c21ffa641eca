package org.minwonhub.hub.exchange;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.audit.RepeatedEvidence;
import org.minwonhub.hub.enrolment.Authority;
import org.minwonhub.hub.exchange.EvidenceFolder.Outcome;
import org.minwonhub.hub.log.stamp.StampServer;
import org.minwonhub.hub.log.work.LogDesk;
import org.minwonhub.hub.operations.Browser;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.vault.KeyVault;
import org.minwonhub.log.key.SigningKey;
import org.minwonhub.log.note.SignatureType;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.log.GetEvidence;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Evidence files as an auditor takes them out on the command line and verifies them
 * without the hub.
 */
abstract class EvidenceContract extends HubContract {

	private static final String WHY = "2026 audit";

	@TempDir
	private Path folder;

	/** Made for the settings. */
	@SuppressWarnings("NullAway.Init")
	private StampServer authority;

	@Override
	List<String> settings() throws Exception {
		assumeTrue(EvidenceFolder.toolsAreThere(), "openssl, xmlsec1, sha256sum and python3");
		this.authority = new StampServer(this.data.resolve("tsa"));
		return List.of("hub.log.stamps=" + this.authority.setting("test"));
	}

	/** So that every message lies between two. */
	@BeforeAll
	void awaitFirstStamp() {
		LogDesk desk = this.hub.bean(LogDesk.class);
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> desk.status().stampedSize() > 0);
	}

	@AfterAll
	void stopAuthority() {
		if (this.authority != null) {
			this.authority.close();
		}
	}

	@BeforeEach
	void keepWhatAnAuditorTrusts() throws Exception {
		Files.writeString(this.folder.resolve("log.key"), this.hub.bean(LogDesk.class).vkey().orElseThrow());
		Files.writeString(this.folder.resolve("hub.pem"),
				"-----BEGIN CERTIFICATE-----\n"
						+ Base64.getMimeEncoder()
							.encodeToString(this.hub.bean(Authority.class).certificate().getEncoded())
						+ "\n-----END CERTIFICATE-----\n");
	}

	@Test
	void aComplaintsEvidenceIsVerifiedWithoutTheHub() throws Exception {
		Outcome outcome = taken(answered()).verify(this.folder.resolve("log.key"), this.folder.resolve("hub.pem"),
				this.authority.authority());
		assertThat(outcome.said())
			.contains("messages/0001 보낸 이의 서명", "messages/0003 기록된 봉투와 같음", "messages/0001 시각은 두 시점확인 사이",
					"messages/0001 첨부 2개가 메시지의 것", "VERIFIED")
			.doesNotContain("NOT OK", "시점확인 없음");
		assertThat(outcome.exitCode()).isZero();
	}

	@Test
	void oneMessagesEvidenceNamesItsKeysWhenNoneAreGiven() throws Exception {
		Receipt receipt = this.partner.exchange().submitComplaint(toTheCity());
		Outcome outcome = take("message", receipt.getMessageId()).verify();
		assertThat(outcome.said()).contains(this.hub.bean(LogDesk.class).vkey().orElseThrow(), "from this file");
		assertThat(outcome.exitCode()).isZero();
	}

	@Test
	void whicheverFileIsAlteredTheEvidenceIsRefused() throws Exception {
		EvidenceFolder evidence = taken(this.partner.exchange().submitComplaint(toTheCity()));
		for (String name : evidence.files()) {
			if (name.equals("mimetype") || name.startsWith("verify.")) {
				continue;
			}
			byte[] good = evidence.alter(name);
			boolean whole = name.startsWith("META-INF/");
			assertThat((whole ? evidence.verify() : evidence.verifyFiles()).exitCode()).as(name).isNotZero();
			Files.write(evidence.file(name), good);
		}
		assertThat(evidence.verify().exitCode()).isZero();
	}

	/** Even if whoever alters it could sign the file anew. */
	@Test
	void eachProofStandsWithoutTheHubsSignatureOverTheFile() throws Exception {
		EvidenceFolder evidence = taken(answered());
		assertThat(evidence.verifyLog().said()).doesNotContain("NOT OK");
		List<String> proofs = evidence.files()
			.stream()
			.filter((name) -> name.matches("(messages/0001|stamps|attachments)/.*|policy.txt|certs/time-stamps.pem"))
			.toList();
		assertThat(proofs).hasSizeGreaterThan(12);
		for (String name : proofs) {
			byte[] good = evidence.alter(name);
			assertThat(evidence.verifyLog().exitCode()).as(name).isEqualTo(1);
			Files.write(evidence.file(name), good);
		}
	}

	@Test
	void anotherAuthoritysTimeStampsAreNotBelieved() throws Exception {
		Outcome outcome = taken(answered()).verify(this.folder.resolve("log.key"), this.folder.resolve("hub.pem"),
				this.folder.resolve("hub.pem"));
		assertThat(outcome.said()).contains("the time stamp is wrong");
		assertThat(outcome.exitCode()).isEqualTo(1);
	}

	@Test
	void allOfOneParticipantInAPeriodIsOneFile() throws Exception {
		answered();
		answered();
		Path file = this.folder.resolve("period.asice");
		String today = LocalDate.now(ZoneId.of("Asia/Seoul")).toString();
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> run(file, "period", "--participant", this.city.uri(), "--from", today, "--until", today) == 0);
		EvidenceFolder evidence = new EvidenceFolder(Files.readAllBytes(file),
				Files.createTempDirectory(this.folder, "evidence"));
		Outcome outcome = evidence.verify(this.folder.resolve("log.key"), this.folder.resolve("hub.pem"),
				this.authority.authority());
		assertThat(outcome.said()).contains("messages/0006 기록된 봉투와 같음").doesNotContain("NOT OK");
		assertThat(outcome.exitCode()).isZero();
		assertThat(run(this.folder.resolve("none.asice"), "period", "--participant", "urn:partner:nobody", "--from",
				today, "--until", today))
			.isEqualTo(1);
		assertThat(this.folder.resolve("none.asice")).doesNotExist();
	}

	/** What is held in memory, at most, while evidence of so many messages is written. */
	final long heldFor(int messages) throws Exception {
		Receipt receipt = answered();
		taken(receipt);
		long row = this.hub.bean(JdbcClient.class)
			.sql("select id from message where message_id = :id")
			.param("id", Urn.parse(receipt.getMessageId()))
			.query(Long.class)
			.single();
		// What is made once and for all is there before it is counted.
		RepeatedEvidence.of((type) -> this.hub.bean(type), row, 100).writeTo(new HeldMemory());
		HeldMemory held = new HeldMemory();
		RepeatedEvidence.of((type) -> this.hub.bean(type), row, messages).writeTo(held);
		assertThat(held.written()).isGreaterThan(messages * 4000L);
		return held.most();
	}

	@Test
	void anAuditorOfOneAgencyGetsWhatTheAgencyWasHandedAndMayHaveAndNoMore() throws Exception {
		TestParticipant board = this.hub.integratedBoard("0000001");
		SubmitComplaint filing = Examples.filing(this.city, Handling.OWN);
		PartExamples.file(filing, "사진.jpg", new byte[] { 4, 5, 6 });
		PartExamples.petitioner(this.city, filing, "<Petitioner>" + UUID.randomUUID() + "</Petitioner>");
		Receipt receipt = this.city.exchange().submitComplaint(filing);
		Browser browser = new Browser(this.data);
		browser.post("accounts", "{\"name\":\"auditor.board\",\"role\":\"AUDITOR\",\"agency\":\"0000001\"}");
		String session = browser.session("auditor.board", "AUDITOR");
		String path = "/operations/messages/" + Urn.parse(receipt.getMessageId()) + "/evidence?sender="
				+ this.city.uri();
		assertThat(browser.download(path, session, "why=x").statusCode()).isEqualTo(404);
		board.receiveAndAcknowledge();
		HttpResponse<byte[]> answer = Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> browser.download(path, session, "why=x"), (each) -> each.statusCode() == 200);
		EvidenceFolder evidence = new EvidenceFolder(answer.body(), Files.createTempDirectory(this.folder, "evidence"));
		assertThat(evidence.files()).contains("attachments/" + filing.getAttachment().get(0).getSha256())
			.doesNotContain("attachments/" + filing.getPetitionerPart().getCommitment());
		assertThat(Files.readString(evidence.file("evidence.json")))
			.contains(filing.getPetitionerPart().getCommitment())
			.doesNotContain(PartExamples.salt());
		assertThat(Files.readString(evidence.file("READ-ME.en.html"))).contains("withheld");
		Outcome outcome = evidence.verify();
		assertThat(outcome.said()).contains("a part that its reader may not have was withheld", "its 1 parts")
			.doesNotContain("NOT OK");
		assertThat(outcome.exitCode()).isZero();
	}

	@Test
	void aParticipantThatAsksForEvidenceMakesNobodyStamp() throws Exception {
		Receipt receipt = this.partner.exchange().submitComplaint(toTheCity());
		int asked = this.authority.asked();
		GetEvidence request = this.partner.ready(new GetEvidence());
		request.setOfMessage(receipt.getMessageId());
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.ignoreExceptionsInstanceOf(HubFaultMessage.class)
			.until(() -> this.partner.messageLog().getEvidence(this.partner.ready(request)).getEvidence().length > 0);
		assertThat(this.authority.asked()).isEqualTo(asked);
	}

	@Test
	void aFileThatSomebodyAddedIsNoticed() throws Exception {
		EvidenceFolder evidence = taken(this.partner.exchange().submitComplaint(toTheCity()));
		Files.writeString(evidence.file("messages/0001/answer.xml"), "<invented/>");
		assertThat(evidence.verify().said()).contains("NOT OK", "NOT VERIFIED");
	}

	@Test
	void anotherLogsKeyDoesNotVerify() throws Exception {
		VerifierKey key = VerifierKey.parse(this.hub.bean(LogDesk.class).vkey().orElseThrow());
		Path other = Files.writeString(this.folder.resolve("other.key"), otherKey(key.name()));
		Outcome outcome = taken(this.partner.exchange().submitComplaint(toTheCity())).verify(other);
		assertThat(outcome.said()).contains("the log's key did not sign the checkpoint");
		assertThat(outcome.exitCode()).isEqualTo(1);
	}

	@Test
	void afterAnErasureExistencePartiesOrderAndTimeStayProven() throws Exception {
		Receipt receipt = this.partner.exchange().submitComplaint(toTheCity());
		this.hub.bean(KeyVault.class)
			.destroy(this.hub.bean(JdbcClient.class)
				.sql("select key_id from message where message_id = :id")
				.param("id", Urn.parse(receipt.getMessageId()))
				.query(UUID.class)
				.single());
		EvidenceFolder evidence = taken(receipt);
		assertThat(evidence.files()).contains("messages/0001/leaf.json").doesNotContain("messages/0001/message.xml");
		Outcome outcome = evidence.verify();
		assertThat(outcome.said()).contains("content erased", "place ").doesNotContain("NOT OK");
		assertThat(outcome.exitCode()).isZero();
	}

	@Test
	void thatItWasTakenAndWhyStandsInTheLog() throws Exception {
		Receipt receipt = this.partner.exchange().submitComplaint(toTheCity());
		taken(receipt);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(leaves()).anySatisfy((leaf) -> assertThat(leaf)
				.contains("\"type\":\"audit-query\"", "EVIDENCE_HANDED_OUT", receipt.getComplaintId(), WHY)));
	}

	@Test
	void whatWasNeverReceivedHasNoEvidenceAndLeavesNoFile() {
		Path file = this.folder.resolve("nothing.asice");
		assertThat(run("message", "urn:uuid:" + new UUID(1, 2), file)).isEqualTo(1);
		assertThat(run("complaint", "MH-0000", file)).isEqualTo(1);
		assertThat(file).doesNotExist();
	}

	private static String otherKey(String name) {
		return new VerifierKey(name, SignatureType.ED25519, SigningKey.generate(new SecureRandom()).publicKey())
			.encode();
	}

	/** A complaint with three messages about it. */
	private Receipt answered() throws Exception {
		SubmitComplaint filing = toTheCity();
		PartExamples.file(filing, "사진.jpg", new byte[] { 1, 2, 3 });
		PartExamples.petitioner(this.partner, filing, "<Petitioner>" + UUID.randomUUID() + "</Petitioner>");
		Receipt receipt = this.partner.exchange().submitComplaint(filing);
		this.city.receiveAndAcknowledge();
		this.city.exchange().acceptComplaint(Examples.acceptance(this.city, receipt.getComplaintId()));
		this.city.exchange().publishAnswer(Examples.answer(this.city, receipt.getComplaintId()));
		return receipt;
	}

	private EvidenceFolder taken(Receipt receipt) throws Exception {
		return take("complaint", String.valueOf(receipt.getApplicationNumber()));
	}

	/** Takes it as soon as a checkpoint promises all of it. */
	private EvidenceFolder take(String what, String name) throws Exception {
		Path file = this.folder.resolve(UUID.randomUUID() + ".asice");
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> run(what, name, file) == 0);
		return new EvidenceFolder(Files.readAllBytes(file), Files.createTempDirectory(this.folder, "evidence"));
	}

	private int run(String what, String name, Path file) {
		return run(file, what, name);
	}

	private int run(Path file, String... what) {
		List<String> arguments = new ArrayList<>(List.of("evidence"));
		arguments.addAll(List.of(what));
		arguments.addAll(List.of("--why", WHY, "--to", file.toString()));
		return this.hub.run(arguments.toArray(String[]::new));
	}

	private List<String> leaves() {
		return this.hub.bean(JdbcClient.class)
			.sql("select leaf from log_entry")
			.query(byte[].class)
			.list()
			.stream()
			.map((leaf) -> new String(leaf, StandardCharsets.UTF_8))
			.toList();
	}

}
