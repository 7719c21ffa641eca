package org.minwonhub.system.partner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import javax.security.auth.x500.X500Principal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minwonhub.security.Certificates;
import org.minwonhub.security.KeyFiles;
import org.minwonhub.security.SigningIdentity;
import org.minwonhub.system.inside.RunningHub;
import org.minwonhub.system.partner.Toolkit.Result;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The example programs believe nothing that was changed, by somebody on the way or by the
 * hub itself.
 */
@ParameterizedClass
@EnumSource(Toolkit.class)
class PartnerDistrustTests {

	@TempDir
	private static Path data;

	private static RunningHub hub;

	private static Meddler meddler;

	private static Agency city;

	private final Toolkit toolkit;

	@TempDir
	private Path home;

	private PartnerSystem partner;

	PartnerDistrustTests(Toolkit toolkit) {
		this.toolkit = toolkit;
	}

	@BeforeAll
	static void start() throws IOException {
		hub = new RunningHub(data);
		meddler = new Meddler(hub.address());
		city = Agency.enrolled(hub, "urn:agency:6110001", Set.of(), KeyFiles.newEcKey(new SecureRandom()));
	}

	@AfterAll
	static void stop() {
		meddler.close();
		hub.close();
	}

	@BeforeEach
	void enrol() {
		this.toolkit.require();
		meddler.beHonest();
		this.partner = PartnerSystem.enrolled(this.toolkit, this.home, hub, meddler.address());
	}

	@Test
	void aChangedReceiptIsRejectedAndTheTrueOneFetchedLater() {
		meddler.changeAnswers(whereThereIs("applicationNumber", Forgery.replacing(">MH-", ">MH-9")));
		Result rejected = this.partner.submitUnrouted();
		assertThat(rejected.exit()).isEqualTo(Result.NOT_VERIFIED);
		assertThat(rejected.out()).isEmpty();
		assertThat(this.partner.files("receipts")).isEmpty();
		meddler.beHonest();
		assertThat(this.partner.run("resend").done().fact("applicationNumber")).startsWith("MH-");
		assertThat(this.partner.run("resend").done().out()).isEmpty();
	}

	@Test
	void anUnsignedAnswerIsRejected() {
		meddler.changeAnswers(Forgery.unsigned());
		assertNotVerified(this.partner.run("ping"), "Security");
	}

	@Test
	void anAnswerWithAForbiddenAlgorithmIsRejected() {
		meddler.changeAnswers(Forgery.replacing("xmldsig-more#rsa-sha256", "xmldsig-more#rsa-sha1"));
		assertNotVerified(this.partner.run("ping"), "forbidden algorithm in SignatureMethod");
	}

	@Test
	void anAnswerMovedAsideForAForgedOneIsRejected() {
		meddler.changeAnswers(Forgery.wrapped(
				"<PingResponse xmlns='urn:minwonhub:xsd:complaint:v1'><participant>urn:hub:minwon</participant></PingResponse>"));
		assertNotVerified(this.partner.run("ping"), "does not cover the Body");
	}

	@Test
	void anAnswerSignedByAnotherParticipantIsRejected() {
		meddler.changeAnswers(Forgery.signedBy(city.identity(), (content) -> {
		}));
		assertNotVerified(this.partner.run("ping"), "urn:");
	}

	@Test
	void aReceiptForAnotherMessageIsRejected() {
		meddler.changeAnswers(
				whereThereIs("contentHash", Forgery.signedBy(hub.identity(), setting("contentHash", "0".repeat(64)))));
		assertNotVerified(this.partner.submitUnrouted(), "another message");
		assertThat(this.partner.files("receipts")).isEmpty();
	}

	@Test
	void anAgencysAnswerThatTheHubChangedIsRejectedAndReported() throws Exception {
		answered("미룰 수 없습니다.");
		meddler.changeAnswers(altering(Forgery.replacing("미룰 수 없습니다", "미룰 수 있습니다")));
		Result rejected = this.partner.run("answers");
		assertNotVerified(rejected, "changed after signing");
		assertThat(rejected.out()).doesNotContain("미룰");
		List<Path> sent = this.partner.files("sent");
		assertThat(Files.readString(sent.get(sent.size() - 1))).contains("REFUSED").contains("ENVELOPE_NOT_VERIFIED");
		meddler.beHonest();
		assertThat(this.partner.run("answers", "0").done().out()).isEmpty();
	}

	@Test
	void aCommentCutsNothingOffAnAnswer() throws Exception {
		answered("미룰 수 있습니다만 조건이 있습니다.");
		// Comments are not part of what is signed, so anybody may put one in.
		meddler.changeAnswers(altering(Forgery.replacing("미룰 수 있습니다", "미룰 수 있습니다<!-- -->")));
		assertThat(this.partner.run("answers").done().fact("answer")).isEqualTo("미룰 수 있습니다만 조건이 있습니다.");
	}

	@Test
	void anEnvelopePassedOffAsAnothersIsRejected() throws Exception {
		answered("답변");
		meddler.changeAnswers(
				whereThereIs("envelope", Forgery.signedBy(hub.identity(), setting("from", "urn:agency:7654321"))));
		assertNotVerified(this.partner.run("answers"), "urn:agency:7654321");
	}

	@Test
	void anotherAuthorityThanTheTokensIsRejectedAtEnrolment() {
		SigningIdentity impostor = impostor();
		String authority = Base64.getEncoder().encodeToString(encoded(impostor));
		meddler.changeAnswers(Forgery.signedBy(impostor, setting("authority", authority)));
		PartnerSystem newcomer = new PartnerSystem(this.toolkit, this.home.resolve("newcomer"), PartnerSystem.anyUri());
		Result rejected = newcomer.enrol(meddler.address(), hub.register(newcomer.uri(), Set.of()));
		assertNotVerified(rejected, "authority");
		assertThat(newcomer.files(".")).noneMatch((path) -> path.endsWith("identity.pem"));
	}

	@Test
	void anUnsignedRequestIsRefusedByTheHub() {
		meddler.changeRequests(Forgery.unsigned());
		Result refused = this.partner.run("ping");
		assertThat(refused.exit()).isEqualTo(Result.REFUSED);
		assertThat(refused.err()).startsWith("UNSIGNED");
	}

	private void answered(String text) throws Exception {
		String complaint = this.partner.submitTo(city).done().fact("complaintId");
		city.take();
		city.accept(complaint);
		city.answer(complaint, text);
		assertThat(this.partner.run("answers").done().fact("operation")).isEqualTo("AcceptComplaint");
	}

	/**
	 * As only a dishonest hub could: the envelope changed, the delivery signed properly.
	 */
	private static UnaryOperator<byte[]> altering(UnaryOperator<byte[]> change) {
		return whereThereIs("envelope", Forgery.signedBy(hub.identity(), Forgery.within("content", (bytes) -> {
			boolean answer = new String(bytes, StandardCharsets.UTF_8).contains("PublishAnswer");
			return answer ? change.apply(bytes) : bytes;
		})));
	}

	private static Consumer<Element> setting(String element, String text) {
		return (content) -> content.getElementsByTagNameNS("*", element).item(0).setTextContent(text);
	}

	private static UnaryOperator<byte[]> whereThereIs(String element, UnaryOperator<byte[]> change) {
		return (bytes) -> new String(bytes, StandardCharsets.UTF_8).contains(element + ">") ? change.apply(bytes)
				: bytes;
	}

	private static SigningIdentity impostor() {
		SecureRandom random = new SecureRandom();
		Instant now = Clock.systemUTC().instant();
		return Certificates.selfSigned(KeyFiles.newRsaKey(random),
				new X500Principal("CN=Minwon Hub certification authority"), now.minusSeconds(60), now.plusSeconds(3600),
				random);
	}

	private static byte[] encoded(SigningIdentity identity) {
		try {
			return identity.certificate().getEncoded();
		}
		catch (CertificateEncodingException ex) {
			throw new AssertionError(ex);
		}
	}

	private static void assertNotVerified(Result result, String why) {
		assertThat(result.exit()).as(result.toString()).isEqualTo(Result.NOT_VERIFIED);
		assertThat(result.err()).startsWith("NOT VERIFIED").contains(why);
	}

}
