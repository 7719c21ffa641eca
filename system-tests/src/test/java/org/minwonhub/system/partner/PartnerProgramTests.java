package org.minwonhub.system.partner;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.KeyFiles;
import org.minwonhub.security.PossessionTrust;
import org.minwonhub.system.partner.Toolkit.Result;
import org.minwonhub.system.inside.RunningHub;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.attachment.GetAttachmentResponse;
import org.minwonhub.xsd.mailbox.Delivery;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the partner guide says its programs do, in each language, against the real hub.
 */
@ParameterizedClass
@EnumSource(Toolkit.class)
class PartnerProgramTests {

	@TempDir
	private static Path data;

	private static RunningHub hub;

	/** Signs ecdsa-sha256, the other one rsa-sha256: a partner must read both. */
	private static Agency city;

	private static Agency support;

	private final Toolkit toolkit;

	@TempDir
	private Path home;

	private PartnerSystem partner;

	PartnerProgramTests(Toolkit toolkit) {
		this.toolkit = toolkit;
	}

	@BeforeAll
	static void start() {
		hub = new RunningHub(data);
		SecureRandom random = new SecureRandom();
		city = Agency.enrolled(hub, "urn:agency:6110001", Set.of("TRAFFIC"), KeyFiles.newEcKey(random));
		support = Agency.enrolled(hub, "urn:agency:1741001", Set.of("FUNDING"), KeyFiles.newRsaKey(random));
		// So that revocation lists are not empty.
		Agency gone = Agency.enrolled(hub, "urn:agency:9999999", Set.of(), KeyFiles.newEcKey(random));
		hub.revoke(gone.thumbprint());
	}

	@AfterAll
	static void stop() {
		hub.close();
	}

	@BeforeEach
	void enrol() {
		this.toolkit.require();
		this.partner = PartnerSystem.enrolled(this.toolkit, this.home, hub, hub.address());
	}

	@Test
	void anEnrolledPartnerIsRecognised() {
		assertThat(this.partner.run("ping").done().fact("participant")).isEqualTo(this.partner.uri());
	}

	@Test
	void aRenewedCertificateTakesOver() {
		Result before = this.partner.run("ping").done();
		assertThat(this.partner.run("renew").done().fact("renewFrom")).isNotEmpty();
		assertThat(this.partner.run("ping").fact("certificateExpires")).isEqualTo(before.fact("certificateExpires"));
		this.partner.run("renew", "now").done();
		assertThat(Instant.parse(this.partner.run("ping").done().fact("certificateExpires").replace("+00:00", "Z")))
			.isAfter(Instant.parse(before.fact("certificateExpires").replace("+00:00", "Z")));
	}

	@Test
	void aComplaintArrivesWithItsTextItsPetitionerAndItsFile() throws Exception {
		Result filed = this.partner.submitTo(city).done();
		Delivery delivery = city.take();
		assertThat(delivery.getAssignment().getApplicationNumber()).isEqualTo(filed.fact("applicationNumber"));
		Element complaint = new EnvelopeVerifier(new PossessionTrust())
			.verifyAsOf(delivery.getEnvelope().get(0).getContent(),
					delivery.getEnvelope().get(0).getReceivedAt().toInstant())
			.content();
		assertThat(text(complaint, "text")).isEqualTo("뷁똠 — 상환을 미룰 수 있습니까? 😀\n둘째 줄");
		GetAttachmentResponse petitioner = city.part(delivery.getAssignment().getComplaintId(),
				text(complaint, "commitment"));
		assertThat(new String(petitioner.getChunk(), StandardCharsets.UTF_8)).contains("(주)가온정밀");
		assertThat(Hashes.hmacSha256(String.valueOf(petitioner.getSalt()), petitioner.getChunk()))
			.isEqualTo(text(complaint, "commitment"));
		GetAttachmentResponse file = city.part(delivery.getAssignment().getComplaintId(), text(complaint, "sha256"));
		assertThat(new String(file.getChunk(), StandardCharsets.UTF_8)).isEqualTo("계약 요약 <&>\n");
	}

	@Test
	void theSameMessageAgainGetsTheSameReceipt() throws Exception {
		Result filed = this.partner.submitTo(city).done();
		assertThat(this.partner.run("resend", filed.fact("messageId")).done().out()).isEqualTo(filed.out());
		assertThat(this.partner.run("receipt", filed.fact("messageId")).done().out()).isEqualTo(filed.out());
		assertThat(city.take().getAssignment().getComplaintId()).isEqualTo(filed.fact("complaintId"));
	}

	@Test
	void otherContentUnderTheSameIdIsRefused() throws Exception {
		Result filed = this.partner.submitUnrouted().done();
		Path kept = this.partner.files("sent").get(0);
		Files.writeString(kept, Files.readString(kept).replace("둘째", "셋째"));
		Result refused = this.partner.run("resend", filed.fact("messageId"));
		assertThat(refused.exit()).isEqualTo(Result.REFUSED);
		assertThat(refused.err()).startsWith("MESSAGE_ID_REUSED");
	}

	@Test
	void anAnswerIsReadVerifiedAndAcknowledged() throws Exception {
		readsAnswerOf(city);
		readsAnswerOf(support);
		assertThat(this.partner.run("answers", "0").done().out()).isEmpty();
	}

	@Test
	void anAnswerIsGoodThoughItsSignerWasRevokedSince() throws Exception {
		// Seven characters, another for each toolkit.
		String code = (this.toolkit.name() + "0000000").substring(0, 7);
		Agency closed = Agency.enrolled(hub, "urn:agency:" + code, Set.of(), KeyFiles.newEcKey(new SecureRandom()));
		String complaint = this.partner.submitTo(closed).done().fact("complaintId");
		closed.take();
		closed.accept(complaint);
		closed.answer(complaint, "폐지 전 답변");
		hub.revoke(closed.thumbprint());
		assertThat(this.partner.run("answers").done().fact("operation")).isEqualTo("AcceptComplaint");
		assertThat(this.partner.run("answers").done().fact("answer")).isEqualTo("폐지 전 답변");
	}

	@Test
	void anAnswersFileIsFetchedAndKeptUnderItsHash() throws Exception {
		byte[] file = "%PDF-1.7 회신".repeat(1000).getBytes(StandardCharsets.UTF_8);
		String complaint = this.partner.submitTo(city).done().fact("complaintId");
		city.take();
		city.accept(complaint);
		city.answer(complaint, "붙임과 같습니다.", file);
		this.partner.run("answers").done();
		assertThat(this.partner.run("answers").done().fact("file")).isEqualTo("../../회신.pdf");
		assertThat(this.partner.files("answers")).filteredOn((path) -> path.endsWith(Hashes.sha256(file)))
			.singleElement()
			.satisfies((path) -> assertThat(path).hasBinaryContent(file));
	}

	@Test
	void aTokenServesOneKeyOnly() {
		String uri = PartnerSystem.anyUri();
		String token = hub.register(uri, Set.of());
		new PartnerSystem(this.toolkit, this.home.resolve("first"), uri).enrol(hub.address(), token).done();
		Result refused = new PartnerSystem(this.toolkit, this.home.resolve("second"), uri).enrol(hub.address(), token);
		assertThat(refused.exit()).isEqualTo(Result.REFUSED);
		assertThat(refused.err()).startsWith("TOKEN_INVALID");
	}

	@Test
	void aSha1SignatureIsRefused() {
		Result refused = this.partner.runTestProgram("sha1");
		assertThat(refused.exit()).isEqualTo(Result.REFUSED);
		assertThat(refused.err()).startsWith("ALGORITHM_FORBIDDEN");
	}

	private void readsAnswerOf(Agency agency) throws HubFaultMessage {
		Result filed = this.partner.submitTo(agency).done();
		String complaint = filed.fact("complaintId");
		agency.take();
		agency.accept(complaint);
		agency.answer(complaint, "6개월 범위에서 미룰 수 있습니다. 😀");
		Result accepted = this.partner.run("answers").done();
		assertThat(accepted.fact("operation")).isEqualTo("AcceptComplaint");
		Result answered = this.partner.run("answers").done();
		assertThat(answered.fact("from")).isEqualTo(agency.uri());
		assertThat(answered.fact("applicationNumber")).isEqualTo(filed.fact("applicationNumber"));
		assertThat(answered.fact("officer")).isEqualTo("기업지원과 홍길동 02-000-0000");
		assertThat(answered.fact("answer")).isEqualTo("6개월 범위에서 미룰 수 있습니다. 😀");
	}

	private static String text(Element content, String name) {
		return content.getElementsByTagNameNS("*", name).item(0).getTextContent();
	}

}
