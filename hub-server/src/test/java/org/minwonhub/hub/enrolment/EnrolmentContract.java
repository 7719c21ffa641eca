package org.minwonhub.hub.enrolment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import org.apache.cxf.interceptor.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.site.Sha256;
import org.minwonhub.registry.EnrolledCertificate;
import org.minwonhub.registry.Participant;
import org.minwonhub.security.KeyFiles;
import org.minwonhub.security.RefusalCode;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.Thumbprints;
import org.minwonhub.xsd.enrolment.Enrolled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.minwonhub.hub.enrolment.Caller.ONE;
import static org.minwonhub.hub.enrolment.Caller.TWO;
import static org.minwonhub.hub.enrolment.EnrolmentWorld.BUSAN;
import static org.minwonhub.hub.enrolment.EnrolmentWorld.SEOUL;

/**
 * How a participant's key becomes known, whatever the database.
 */
abstract class EnrolmentContract {

	private EnrolmentWorld world;

	private Caller one;

	private Caller two;

	abstract DataSource database(Path directory);

	@BeforeEach
	void start(@TempDir Path data) {
		this.world = new EnrolmentWorld(database(data), data);
		this.one = Caller.selfSigned(ONE, this.world.now());
		this.two = Caller.selfSigned(TWO, this.world.now());
	}

	@Test
	void aTokenAndARequestGiveACertificateOfTheHubsAuthority() throws CertificateParsingException {
		Enrolled enrolled = this.world.enrol(SEOUL, ONE);
		X509Certificate certificate = Der.certificate(enrolled.getCertificate());
		X509Certificate authority = Der.certificate(enrolled.getAuthority());
		assertThat(Pkix.accepts(certificate, authority, this.world.authority.currentCrl(), this.world.now())).isTrue();
		assertThat(certificate.getPublicKey()).isEqualTo(ONE.getPublic());
		assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=6110000,O=기관");
		assertThat(certificate.getSubjectAlternativeNames()).containsExactly(List.of(6, SEOUL));
		assertThat(certificate.getExtensionValue("2.5.29.14")).as("subject key identifier").isNotNull();
		assertThat(certificate.getExtensionValue("2.5.29.35")).as("authority key identifier").isNotNull();
		assertThat(enrolled.getParticipant()).isEqualTo(SEOUL);
		assertThat(enrolled.getRenewFrom().toInstant()).isBetween(this.world.now().plus(Duration.ofDays(243)),
				this.world.now().plus(Duration.ofDays(244)));
	}

	@Test
	void theTokenNamesTheAuthorityThatTheAnswerBrings() {
		String token = this.world.register(SEOUL);
		Enrolled enrolled = this.world.enrol(token, SEOUL, this.one, this.one.request());
		assertThat(token).matches("[A-Z2-7]{32}\\." + Sha256.hex(enrolled.getAuthority()) + "\\.-");
	}

	@Test
	void onceTheLogHasAKeyTheTokenNamesItAndTheAnswerBringsIt() {
		this.world.logKey("log.example/2026+00000000+AQ==");
		String token = this.world.register(SEOUL);
		Enrolled enrolled = this.world.enrol(token, SEOUL, this.one, this.one.request());
		assertThat(enrolled.getLogKey()).isEqualTo("log.example/2026+00000000+AQ==");
		assertThat(token).endsWith("." + Sha256.hex(enrolled.getLogKey().getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void theFirstEnrolmentPutsAParticipantIntoExchange() {
		this.world.register(SEOUL);
		assertThat(state(SEOUL)).isEqualTo(Participant.State.APPLIED);
		this.world.enrol(SEOUL, ONE);
		assertThat(state(SEOUL)).isEqualTo(Participant.State.LIVE);
		assertThat(this.world.acts).containsExactly("HUB_KEY_CHANGED urn:hub:minwon", "PARTICIPANT_ADDED " + SEOUL,
				"TOKEN_MADE " + SEOUL, "TOKEN_MADE " + SEOUL, "CERTIFICATE_ENROLLED " + SEOUL);
	}

	@Test
	void theSameTokenAndKeyGetTheSameCertificateAgain() {
		String token = this.world.register(SEOUL);
		Enrolled first = this.world.enrol(token, SEOUL, this.one, this.one.request());
		this.world.pass(Duration.ofDays(10));
		Enrolled again = this.world.enrol(token, SEOUL, this.one, this.one.request());
		assertThat(again.getCertificate()).isEqualTo(first.getCertificate());
		assertThat(this.world.directory.certificatesOf(SEOUL)).hasSize(1);
	}

	@Test
	void aUsedTokenIsWorthNothingWithAnotherKey() {
		String token = this.world.register(SEOUL);
		this.world.enrol(token, SEOUL, this.one, this.one.request());
		refused(FaultCode.TOKEN_INVALID, () -> this.world.enrol(token, SEOUL, this.two, this.two.request()));
	}

	@Test
	void aTokenEndsAfterThreeDays() {
		String token = this.world.register(SEOUL);
		this.world.pass(Duration.ofDays(3));
		refused(FaultCode.TOKEN_INVALID, () -> this.world.enrol(token, SEOUL, this.one, this.one.request()));
		assertThat(state(SEOUL)).isEqualTo(Participant.State.APPLIED);
	}

	@Test
	void aNewTokenEndsTheOneBefore() {
		String before = this.world.register(SEOUL);
		String token = this.world.desk.token(SEOUL);
		refused(FaultCode.TOKEN_INVALID, () -> this.world.enrol(before, SEOUL, this.one, this.one.request()));
		assertThat(this.world.enrol(token, SEOUL, this.one, this.one.request()).getParticipant()).isEqualTo(SEOUL);
	}

	@Test
	void aTokenServesNobodyButItsParticipant() {
		String token = this.world.register(SEOUL);
		this.world.register(BUSAN);
		refused(FaultCode.TOKEN_INVALID, () -> this.world.enrol(token, BUSAN, this.one, this.one.request()));
	}

	@Test
	void aTokenThatTheHubDidNotMakeIsRefused() {
		String token = this.world.register(SEOUL);
		String other = (token.startsWith("A") ? "B" : "A") + token.substring(1);
		String foreign = token.substring(0, 33) + "0".repeat(64) + ".-";
		for (String wrong : List.of(other, foreign, "", "x", token.substring(0, 32))) {
			refused(FaultCode.TOKEN_INVALID, () -> this.world.enrol(wrong, SEOUL, this.one, this.one.request()));
		}
	}

	@Test
	void aRequestForAnotherKeyThanTheCallersIsRefused() {
		String token = this.world.register(SEOUL);
		refused(FaultCode.KEY_UNSUITABLE, () -> this.world.enrol(token, SEOUL, this.one, this.two.request()));
	}

	@Test
	void aRequestWhoseMakerDoesNotHoldTheKeyIsRefused() {
		String token = this.world.register(SEOUL);
		byte[] stolen = Caller.request(ONE.getPublic(), TWO.getPrivate(), "SHA256withRSA");
		refused(FaultCode.KEY_UNSUITABLE, () -> this.world.enrol(token, SEOUL, this.one, stolen));
	}

	@Test
	void weakKeysAndOtherCurvesAreRefused() {
		String token = this.world.register(SEOUL);
		KeyPair weak = KeyFiles.newRsaKey(1024, new SecureRandom());
		KeyPair other = Caller.elliptic("secp384r1");
		byte[] weakRequest = Caller.request(weak.getPublic(), weak.getPrivate(), "SHA256withRSA");
		byte[] otherRequest = Caller.request(other.getPublic(), other.getPrivate(), "SHA256withECDSA");
		for (byte[] request : List.of(weakRequest, otherRequest, new byte[] { 1, 2, 3 })) {
			refused(FaultCode.KEY_UNSUITABLE, () -> this.world.enrol(token, SEOUL, this.one, request));
		}
	}

	@Test
	void aKeyOnP256IsTaken() {
		String token = this.world.register(SEOUL);
		Caller caller = Caller.elliptic(Caller.elliptic("secp256r1"), this.world.now());
		Enrolled enrolled = this.world.enrol(token, SEOUL, caller, caller.request());
		assertThat(Der.certificate(enrolled.getCertificate()).getPublicKey()).isEqualTo(caller.keys().getPublic());
	}

	@Test
	void aCertificateOfTheParticipantsOwnIsPinned() {
		String token = this.world.register("urn:partner:acme");
		Enrolled enrolled = this.world.enrol(token, "urn:partner:acme", this.one, null);
		assertThat(enrolled.getCertificate()).isEqualTo(Der.of(this.one.certificate()));
		assertThat(this.world.directory.certificatesOf("urn:partner:acme")).extracting(EnrolledCertificate::trust)
			.containsExactly(EnrolledCertificate.Trust.PINNED);
		assertThat(trusted(this.one)).isTrue();
		assertThat(this.world.enrol(token, "urn:partner:acme", this.one, null).getCertificate())
			.isEqualTo(enrolled.getCertificate());
	}

	@Test
	void aKeySpeaksForOneParticipantOnly() {
		this.world.enrol(SEOUL, ONE);
		String token = this.world.register(BUSAN);
		refused(FaultCode.KEY_UNSUITABLE, () -> this.world.enrol(token, BUSAN, this.one, this.one.request()));
		refused(FaultCode.KEY_UNSUITABLE, () -> this.world.enrol(token, BUSAN, this.one, null));
	}

	@Test
	void afterARenewalOldAndNewCertificateAreBothGood() {
		Caller old = this.one.with(this.world.enrol(SEOUL, ONE).getCertificate());
		this.world.pass(Duration.ofDays(300));
		Caller renewed = this.two.with(this.world.renew(SEOUL, old, this.two.request()).getCertificate());
		assertThat(trusted(old)).isTrue();
		assertThat(trusted(renewed)).isTrue();
		this.world.pass(Duration.ofDays(66));
		assertThat(refusal(old)).isEqualTo(RefusalCode.CERTIFICATE_EXPIRED);
		assertThat(trusted(renewed)).isTrue();
	}

	@Test
	void repeatingARenewalGivesTheSameCertificate() {
		Caller old = this.one.with(this.world.enrol(SEOUL, ONE).getCertificate());
		byte[] request = this.two.request();
		byte[] first = this.world.renew(SEOUL, old, request).getCertificate();
		assertThat(this.world.renew(SEOUL, old, request).getCertificate()).isEqualTo(first);
		assertThat(this.world.directory.certificatesOf(SEOUL)).hasSize(2);
	}

	@Test
	void onlyTheHolderOfAGoodCertificateRenews() {
		this.world.register(SEOUL);
		assertThatThrownBy(() -> this.world.renew(SEOUL, this.one, this.one.request())).isInstanceOf(Fault.class)
			.cause()
			.asInstanceOf(type(SecurityRefusal.class))
			.extracting(SecurityRefusal::code)
			.isEqualTo(RefusalCode.SIGNER_UNKNOWN);
	}

	@Test
	void nobodyRenewsForAnother() {
		Caller seoul = this.one.with(this.world.enrol(SEOUL, ONE).getCertificate());
		this.world.register(BUSAN);
		refused(FaultCode.SENDER_MISMATCH, () -> this.world.renew(BUSAN, seoul, this.two.request()));
	}

	@Test
	void whoIsSuspendedNeitherEnrolsNorRenews() {
		String token = this.world.register(SEOUL);
		Caller seoul = this.one.with(this.world.enrol(token, SEOUL, this.one, this.one.request()).getCertificate());
		this.world.desk.suspend(SEOUL, "점검");
		refused(FaultCode.PARTICIPANT_SUSPENDED, () -> this.world.renew(SEOUL, seoul, this.two.request()));
		refused(FaultCode.PARTICIPANT_SUSPENDED, () -> this.world.enrol(token, SEOUL, this.one, this.one.request()));
		this.world.desk.resume(SEOUL);
		assertThat(this.world.renew(SEOUL, seoul, this.two.request()).getParticipant()).isEqualTo(SEOUL);
	}

	@Test
	void aRevokedCertificateIsRefusedAtOnceAndListed() {
		Enrolled enrolled = this.world.enrol(SEOUL, ONE);
		Caller seoul = this.one.with(enrolled.getCertificate());
		assertThat(trusted(seoul)).isTrue();
		this.world.pass(Duration.ofHours(1));
		this.world.desk.revoke(Thumbprints.sha256(seoul.certificate()), "열쇠 분실");
		assertThat(refusal(seoul)).isEqualTo(RefusalCode.CERTIFICATE_REVOKED);
		this.world.pass(Duration.ofSeconds(1));
		assertThat(Pkix.accepts(seoul.certificate(), this.world.authority.certificate(),
				this.world.authority.currentCrl(), this.world.now()))
			.isFalse();
	}

	@Test
	void aRevokedKeyNeverComesBack() {
		Enrolled enrolled = this.world.enrol(SEOUL, ONE);
		this.world.desk.revoke(Sha256.hex(enrolled.getCertificate()), "열쇠 분실");
		String token = this.world.desk.token(SEOUL);
		refused(FaultCode.KEY_UNSUITABLE, () -> this.world.enrol(token, SEOUL, this.one, this.one.request()));
		assertThat(this.world.enrol(token, SEOUL, this.two, this.two.request()).getParticipant()).isEqualTo(SEOUL);
	}

	@Test
	void revokingTwiceLeavesOneEntry() {
		String thumbprint = Sha256.hex(this.world.enrol(SEOUL, ONE).getCertificate());
		int before = this.world.acts.size();
		this.world.desk.revoke(thumbprint, "열쇠 분실");
		this.world.desk.revoke(thumbprint, "다시");
		assertThat(this.world.actsSince(before)).containsExactly("CERTIFICATE_REVOKED " + SEOUL);
	}

	@Test
	void whatWasCapturedStillProvesASignerWhoWasRevokedLater() {
		Enrolled enrolled = this.world.enrol(SEOUL, ONE);
		EnrolledCertificate signer = this.world.directory.certificatesOf(SEOUL).get(0);
		List<TrustEvidence.Item> captured = this.world.evidence.capture(signer);
		var receivedAt = this.world.now();
		this.world.pass(Duration.ofDays(1));
		this.world.desk.revoke(signer.thumbprint(), "열쇠 분실");
		assertThat(captured).extracting(TrustEvidence.Item::form)
			.containsExactly(TrustEvidence.Form.X509_CERTIFICATE, TrustEvidence.Form.X509_CERTIFICATE,
					TrustEvidence.Form.X509_CRL);
		assertThat(captured).allSatisfy((item) -> assertThat(item.id()).isEqualTo(Sha256.hex(item.content())));
		assertThat(Pkix.accepts(Der.certificate(enrolled.getCertificate()), Der.certificate(captured.get(1).content()),
				Der.crl(captured.get(2).content()), receivedAt))
			.isTrue();
	}

	@Test
	void aSecondListComesAtHalfTimeAndNotBefore() {
		var first = this.world.authority.currentCrl();
		this.world.pass(Duration.ofHours(83));
		this.world.renewals.renewWhatIsDue();
		assertThat(this.world.authority.currentCrl()).isEqualTo(first);
		this.world.pass(Duration.ofHours(1));
		this.world.renewals.renewWhatIsDue();
		assertThat(this.world.authority.currentCrl().getThisUpdate()).isAfter(first.getThisUpdate());
	}

	@Test
	void ofManyWhoUseOneTokenAtATimeOneKeyWins() throws InterruptedException {
		String token = this.world.register(SEOUL);
		List<Callable<Enrolled>> calls = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			Caller caller = (i % 2 == 0) ? this.one : this.two;
			calls.add(() -> this.world.enrol(token, SEOUL, caller, caller.request()));
		}
		ExecutorService workers = Executors.newFixedThreadPool(10);
		Set<String> given = new HashSet<>();
		int refused = 0;
		try {
			for (Future<Enrolled> call : workers.invokeAll(calls)) {
				try {
					given.add(Sha256.hex(call.get().getCertificate()));
				}
				catch (ExecutionException ex) {
					assertThat(ex.getCause()).isInstanceOf(Refused.class).hasMessage("TOKEN_INVALID");
					refused++;
				}
			}
		}
		finally {
			workers.shutdownNow();
		}
		assertThat(given).hasSize(1);
		assertThat(refused).isEqualTo(5);
		assertThat(this.world.directory.certificatesOf(SEOUL)).hasSize(1);
	}

	private Participant.State state(String uri) {
		return this.world.directory.find(uri).orElseThrow().state();
	}

	private boolean trusted(Caller caller) {
		return refusal(caller) == null;
	}

	private @Nullable RefusalCode refusal(Caller caller) {
		try {
			this.world.trust.check(caller.certificate(), List.of(), this.world.now());
			return null;
		}
		catch (SecurityRefusal refusal) {
			return refusal.code();
		}
	}

	private static void refused(FaultCode code, Runnable call) {
		assertThatThrownBy(call::run).asInstanceOf(type(Refused.class)).extracting(Refused::code).isEqualTo(code);
	}

}
