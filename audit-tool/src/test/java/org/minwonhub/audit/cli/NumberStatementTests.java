package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.security.auth.x500.X500Principal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.audit.TestLog;
import org.minwonhub.security.Certificates;
import org.minwonhub.security.EnvelopeSigner;
import org.minwonhub.security.KeyFiles;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.SigningIdentity;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What a participant says itself about its numbers, and what it cannot say. */
class NumberStatementTests {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final Instant FROM = TestLog.BEGIN.minus(30, ChronoUnit.DAYS);

	private static final Instant TO = TestLog.BEGIN.plus(3000, ChronoUnit.DAYS);

	private static final SigningIdentity AUTHORITY = Certificates.authority(KeyFiles.newEcKey(RANDOM),
			new X500Principal("CN=Hub authority"), FROM, TO, RANDOM);

	private static final SigningIdentity SEOUL = issued(TestLog.SEOUL);

	private static final SigningIdentity DAEJEON = issued(TestLog.DAEJEON);

	@TempDir
	private Path folder;

	/** Seoul's numbers 3 and 6 have no entry. */
	private final TestLog log = new TestLog().exchange(TestLog.SEOUL, 1)
		.exchange(TestLog.SEOUL, 2)
		.exchange(TestLog.DAEJEON, 1)
		.exchange(TestLog.SEOUL, 4)
		.refusal(TestLog.SEOUL, 5)
		.exchange(TestLog.SEOUL, 7);

	@BeforeEach
	void keepTheAuthoritysCertificate() throws Exception {
		write("hub.pem", AUTHORITY.certificate());
		Files.createDirectories(this.folder.resolve("kept/receipts"));
	}

	@Test
	void numbersThatTheParticipantGaveUpAreExplainedAndNothingIsMissing() throws Exception {
		keep("given-up", signed(SEOUL, givenUp(3) + givenUp(6)));
		Ran ran = complete();
		assertThat(ran.problems()).containsExactly("NUMBER_GIVEN_UP", "NUMBER_GIVEN_UP");
		assertThat(ran.exitCode()).isZero();
		assertThat(ran.json().path("numbersExplained").asInt()).isEqualTo(2);
		JsonNode first = ran.json().at("/problems/0");
		assertThat(first.path("expected").asString()).isEqualTo("senderSeq 3");
		assertThat(first.path("found").asString())
			.isEqualTo("urn:uuid:3 HUB_UNREACHABLE, 2026-11-01T00:00:09Z, PublishAnswer");
		assertThat(first.path("place").asString()).endsWith("given-up.xml");
	}

	@Test
	void aGapThatNobodyExplainsStaysOne() throws Exception {
		keep("given-up", signed(SEOUL, givenUp(6)));
		Ran ran = complete();
		assertThat(ran.problems()).containsExactly("NUMBER_MISSING", "NUMBER_GIVEN_UP");
		assertThat(ran.exitCode()).isEqualTo(2);
		keep("given-up", signed(SEOUL, ""));
		assertThat(complete().problems()).containsExactly("NUMBER_MISSING", "NUMBER_MISSING");
	}

	@Test
	void aLongGapIsToldPieceByPiece() throws Exception {
		this.log.exchange(TestLog.SEOUL, 20);
		keep("given-up", signed(SEOUL, givenUp(3) + givenUp(6) + givenUp(12) + forgotten(14, 16) + forgotten(15, 17)));
		Ran ran = complete();
		assertThat(ran.json().path("problems").valueStream().map((each) -> each.path("expected").asString()))
			.containsExactly("senderSeq 3", "senderSeq 6", "senderSeq 8-11", "senderSeq 12", "senderSeq 13",
					"senderSeq 14-16", "senderSeq 17", "senderSeq 18-19");
		assertThat(ran.problems()).containsExactly("NUMBER_GIVEN_UP", "NUMBER_GIVEN_UP", "NUMBER_MISSING",
				"NUMBER_GIVEN_UP", "NUMBER_MISSING", "NUMBER_FORGOTTEN", "NUMBER_FORGOTTEN", "NUMBER_MISSING");
	}

	@Test
	void whatARestoredStoreDoesNotKnowIsSaidAndStaysOpen() throws Exception {
		keep("given-up", signed(SEOUL, forgotten(2, 7)));
		Ran ran = complete();
		assertThat(ran.problems()).containsExactly("NUMBER_FORGOTTEN", "NUMBER_FORGOTTEN");
		assertThat(ran.exitCode()).isEqualTo(2);
	}

	@Test
	void whatSomebodyElseSaysExplainsNothing() throws Exception {
		keep("others", signed(DAEJEON, TestLog.DAEJEON, givenUp(3)));
		keep("for-another", signed(DAEJEON, TestLog.SEOUL, givenUp(3)));
		keep("as-another", signed(SEOUL, TestLog.DAEJEON, givenUp(3)));
		keep("self-made", signed(own(), TestLog.SEOUL, givenUp(3)));
		keep("unsigned", envelope(statement(TestLog.SEOUL, givenUp(3))));
		keep("altered", new String(signed(SEOUL, givenUp(9)), StandardCharsets.UTF_8).replace(">9<", ">3<")
			.getBytes(StandardCharsets.UTF_8));
		Ran ran = complete();
		assertThat(ran.problems()).containsExactly("STATEMENT_NOT_BELIEVED", "STATEMENT_NOT_BELIEVED",
				"STATEMENT_NOT_BELIEVED", "STATEMENT_NOT_BELIEVED", "STATEMENT_NOT_BELIEVED", "STATEMENT_NOT_BELIEVED",
				"NUMBER_MISSING", "NUMBER_MISSING");
		assertThat(ran.exitCode()).isEqualTo(2);
	}

	/** It stands beside what is signed. */
	@Test
	void whatTheSignatureDoesNotCoverIsNotSaid() throws Exception {
		byte[] other = sign(SEOUL,
				envelope("<Other xmlns='urn:minwonhub:xsd:common:v1'/>", statement(TestLog.SEOUL, givenUp(3))));
		keep("beside", other);
		assertThat(complete().problems()).containsExactly("STATEMENT_NOT_BELIEVED", "NUMBER_MISSING", "NUMBER_MISSING");
	}

	@Test
	void withoutSomethingToVerifyItWithAStatementExplainsNothing() throws Exception {
		keep("given-up", signed(SEOUL, givenUp(3) + givenUp(6)));
		assertThat(run(List.of()).problems()).containsExactly("STATEMENT_NOT_BELIEVED", "NUMBER_MISSING",
				"NUMBER_MISSING");
	}

	@Test
	void aParticipantWithACertificateOfItsOwnIsBelievedIfTheAuditorNamesIt() throws Exception {
		SigningIdentity own = own();
		write("own.pem", own.certificate());
		keep("given-up", signed(own, givenUp(3) + givenUp(6)));
		assertThat(run(List.of("--signer", this.folder.resolve("own.pem"))).exitCode()).isZero();
	}

	@Test
	void nobodyGivesUpWhatTheHubAccepted() throws Exception {
		keep("given-up", signed(SEOUL, givenUp(3) + givenUp(4) + givenUp(5) + givenUp(6)));
		Ran ran = complete();
		assertThat(ran.problems()).as("the refused one was given up because it was refused")
			.containsExactly("NUMBER_GIVEN_UP", "NUMBER_GIVEN_UP", "GIVEN_UP_CONTRADICTED 4");
		assertThat(ran.exitCode()).isEqualTo(2);
		assertThat(ran.json().at("/problems/2/found").asString()).isEqualTo(TestLog.id(4));
	}

	@Test
	void nobodyGivesUpWhatItHoldsAReceiptFor() throws Exception {
		byte[] promised = this.log.message("exchange", TestLog.SEOUL, 3, "{urn:x}SubmitComplaint", TestLog.BEGIN)
			.text("hub", "1.0.0")
			.toBytes();
		keep("receipts/3", sign(issued("urn:hub:minwon"), envelope("""
				<Receipt xmlns="urn:minwonhub:xsd:common:v1"><messageId>urn:uuid:3</messageId><logLeaf>%s</logLeaf>\
				<logSalt>00</logSalt><logDeadline>2026-11-01T00:00:01Z</logDeadline></Receipt>"""
			.formatted(Base64.getEncoder().encodeToString(promised)))));
		keep("given-up", signed(SEOUL, givenUp(3) + givenUp(6)));
		Ran ran = complete();
		assertThat(ran.problems()).containsExactly("NUMBER_MISSING", "NUMBER_GIVEN_UP", "GIVEN_UP_CONTRADICTED",
				"RECEIPT_NOT_IN_LOG");
		assertThat(ran.exitCode()).isEqualTo(1);
	}

	@Test
	void numbersThatAreNoneAreNotRead() throws Exception {
		keep("a", signed(SEOUL, "<givenUp><first>x</first><last>3</last></givenUp>"));
		keep("b", signed(SEOUL, "<givenUp><first>1</first><last>6</last></givenUp>"));
		keep("c", signed(SEOUL, "<forgotten><first>0</first><last>6</last></forgotten>"));
		assertThat(complete().problems()).containsExactly("RECEIPT_MALFORMED", "RECEIPT_MALFORMED", "RECEIPT_MALFORMED",
				"NUMBER_MISSING", "NUMBER_MISSING");
	}

	private static SigningIdentity issued(String uri) {
		KeyPair keys = KeyFiles.newEcKey(RANDOM);
		return new SigningIdentity(keys.getPrivate(), List.of(Certificates.issue(AUTHORITY,
				new X500Principal("CN=somebody"), uri, keys.getPublic(), FROM, TO, RANDOM)));
	}

	private static SigningIdentity own() {
		return Certificates.selfSigned(KeyFiles.newEcKey(RANDOM), new X500Principal("CN=own"), FROM, TO, RANDOM);
	}

	private static String givenUp(long number) {
		return """
				<givenUp><first>%1$d</first><last>%1$d</last><messageId>urn:uuid:%1$d</messageId>\
				<operation>PublishAnswer</operation><code>HUB_UNREACHABLE</code><at>2026-11-01T00:00:09Z</at></givenUp>"""
			.formatted(number);
	}

	private static String forgotten(long first, long last) {
		return "<forgotten><first>%d</first><last>%d</last><code>STORE_RESTORED</code></forgotten>".formatted(first,
				last);
	}

	private static String statement(String participant, String numbers) {
		return """
				<GivenUpNumbers xmlns="urn:minwonhub:xsd:statement:v1"><participant>%s</participant>\
				<madeAt>2026-11-01T00:00:10Z</madeAt>%s</GivenUpNumbers>""".formatted(participant, numbers);
	}

	private static byte[] signed(SigningIdentity signer, String numbers) throws SecurityRefusal {
		return signed(signer, TestLog.SEOUL, numbers);
	}

	private static byte[] signed(SigningIdentity signer, String participant, String numbers) throws SecurityRefusal {
		return sign(signer, envelope(statement(participant, numbers)));
	}

	private static byte[] sign(SigningIdentity signer, byte[] envelope) throws SecurityRefusal {
		return new EnvelopeSigner(signer, RANDOM).sign(envelope, TestLog.BEGIN);
	}

	private static byte[] envelope(String body) {
		return envelope(body, "");
	}

	private static byte[] envelope(String body, String header) {
		return """
				<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>%s</s:Header>\
				<s:Body>%s</s:Body></s:Envelope>""".formatted(header, body).getBytes(StandardCharsets.UTF_8);
	}

	private void keep(String name, byte[] content) throws IOException {
		Files.write(this.folder.resolve("kept/" + name + ".xml"), content);
	}

	private void write(String name, X509Certificate certificate) throws IOException, CertificateEncodingException {
		Files.writeString(this.folder.resolve(name), "-----BEGIN CERTIFICATE-----\n"
				+ Base64.getMimeEncoder().encodeToString(certificate.getEncoded()) + "\n-----END CERTIFICATE-----\n");
	}

	private Ran complete() {
		return run(List.of("--ca", this.folder.resolve("hub.pem")));
	}

	private Ran run(List<Object> more) {
		List<Object> arguments = new ArrayList<>(List.of("complete", "--agency", "6110000", "--key", TestLog.vkey(),
				"--from", "2026-11-01", "--to", "2026-11-30", "--receipts", this.folder.resolve("kept")));
		arguments.addAll(more);
		arguments.add(this.log.write(this.folder.resolve("log")));
		return Ran.json(arguments.toArray());
	}

}
