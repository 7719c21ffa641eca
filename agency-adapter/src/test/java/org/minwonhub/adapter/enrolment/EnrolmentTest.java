package org.minwonhub.adapter.enrolment;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.minwonhub.adapter.hub.HubCallException;
import org.minwonhub.adapter.hub.HubConnection;
import org.minwonhub.adapter.killpoint.KillPoints;
import org.minwonhub.adapter.testing.GrowingLog;
import org.minwonhub.adapter.testing.LoopbackHub;
import org.minwonhub.adapter.witness.LogTrust;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.security.CertificateRequest;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.Thumbprints;
import org.minwonhub.wsdl.Enrolment;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.enrolment.Enrol;
import org.minwonhub.xsd.enrolment.Enrolled;
import org.minwonhub.xsd.enrolment.Renew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EnrolmentTest {

	private static final String ME = "urn:agency:6110001";

	private static final SecureRandom RANDOM = new SecureRandom();

	private final List<CertificateRequest> asked = new ArrayList<>();

	private @Nullable String logKey;

	@TempDir
	private Path folder;

	@Test
	void aTokenBringsACertificateForAKeyThatNeverLeft() throws Exception {
		try (LoopbackHub hub = hub(ME)) {
			EnrolledKey key = enroller(hub).enrol(token(hub), false);
			assertThat(key.identity().certificate().getIssuerX500Principal())
				.isEqualTo(hub.authority.certificate().getSubjectX500Principal());
			EnrolledKey kept = keys().current().orElseThrow();
			assertThat(kept.identity().certificate()).isEqualTo(key.identity().certificate());
			assertThat(kept.authority()).isEqualTo(hub.authority.certificate());
			assertThat(keys().pending()).isEmpty();
		}
	}

	@Test
	void anotherAuthorityThanTheTokensIsNotBelieved() throws Exception {
		try (LoopbackHub hub = hub(ME)) {
			String token = "SECRET." + "0".repeat(64) + ".-";
			assertThatExceptionOfType(HubCallException.class).isThrownBy(() -> enroller(hub).enrol(token, false))
				.satisfies((ex) -> assertThat(ex.has("HUB_UNVERIFIED")).isTrue());
			assertThat(keys().current()).isEmpty();
		}
	}

	@Test
	void theLogKeyThatTheTokenNamesIsTrustedAndNoOther() throws Exception {
		String vkey = new GrowingLog(1).vkey();
		try (LoopbackHub hub = hub(ME)) {
			this.logKey = vkey;
			String token = token(hub).replaceFirst("-$", EnrolmentToken.hash(vkey));
			enroller(hub).enrol(token, false);
			assertThat(new LogTrust(this.folder.resolve("keys")).trusted().orElseThrow())
				.isEqualTo(new LogTrust.Trusted(VerifierKey.parse(vkey), LogTrust.Origin.TOKEN));
			this.logKey = new GrowingLog(2).vkey();
			assertThatExceptionOfType(EnrolmentException.class).isThrownBy(() -> enroller(hub).enrol(token, false))
				.satisfies((ex) -> assertThat(ex.key()).isEqualTo("enrol.wrong-log-key"));
		}
	}

	@Test
	void aCallCutShortIsRepeatedWithTheSameKey() throws Exception {
		try (LoopbackHub hub = hub(ME)) {
			assertThatExceptionOfType(HubCallException.class)
				.isThrownBy(() -> enroller(hub).enrol("SECRET." + "0".repeat(64) + ".-", false));
			enroller(hub).enrol(token(hub), false);
			assertThat(this.asked).hasSize(2);
			assertThat(this.asked.get(1).key()).isEqualTo(this.asked.get(0).key());
		}
	}

	@Test
	void aCertificateForSomebodyElseIsRefused() throws Exception {
		try (LoopbackHub hub = hub("urn:agency:9999999")) {
			assertThatExceptionOfType(EnrolmentException.class)
				.isThrownBy(() -> enroller(hub).enrol(token(hub), false));
			assertThat(keys().current()).isEmpty();
		}
	}

	@Test
	void whatIsNoTokenIsSaidSo() throws Exception {
		try (LoopbackHub hub = hub(ME)) {
			assertThatExceptionOfType(EnrolmentException.class).isThrownBy(() -> enroller(hub).enrol("SECRET", false))
				.satisfies((ex) -> assertThat(ex.key()).isEqualTo("enrol.token-malformed"));
			assertThat(this.asked).isEmpty();
		}
	}

	@Test
	void theCertificateIsRenewedWithANewKeyWhenItsTimeHasCome() throws Exception {
		try (LoopbackHub hub = hub(ME)) {
			EnrolledKey first = enroller(hub).enrol(token(hub), true);
			HubConnection connection = new HubConnection(hub.address(), ME, first.identity(), first.authority(),
					Clock.systemUTC(), RANDOM);
			Renewal early = renewal(first, connection, Clock.systemUTC());
			early.renewIfDue();
			assertThat(early.current()).isSameAs(first);
			EnrolledKey due = new EnrolledKey(ME, first.identity(), first.authority(),
					Instant.now().minus(Duration.ofDays(1)), false);
			Renewal renewal = renewal(due, connection, Clock.systemUTC());
			renewal.renewIfDue();
			assertThat(renewal.current().identity().certificate()).isNotEqualTo(first.identity().certificate());
			assertThat(renewal.current().identity().certificate().getPublicKey())
				.isNotEqualTo(first.identity().certificate().getPublicKey());
			assertThat(keys().current().orElseThrow().identity().certificate())
				.isEqualTo(renewal.current().identity().certificate());
		}
	}

	private Renewal renewal(EnrolledKey key, HubConnection connection, Clock clock) {
		return new Renewal(keys(), key, connection, clock, RANDOM, KillPoints.off());
	}

	private LoopbackHub hub(String certified) throws Exception {
		LoopbackHub hub = new LoopbackHub(Clock.systemUTC());
		hub.enrols(new Enrolment() {

			@Override
			public Enrolled enrol(Enrol request) throws HubFaultMessage {
				return issued(hub, certified, request.getPkcs10());
			}

			@Override
			public Enrolled renew(Renew request) throws HubFaultMessage {
				return issued(hub, certified, request.getPkcs10());
			}

		});
		return hub;
	}

	private Enrolled issued(LoopbackHub hub, String certified, byte[] pkcs10) throws HubFaultMessage {
		try {
			CertificateRequest request = CertificateRequest.parse(pkcs10);
			this.asked.add(request);
			Enrolled answer = new Enrolled();
			answer.setParticipant(ME);
			answer.setCertificate(hub.authority.issue(certified, request.key(), Instant.now()).getEncoded());
			answer.setAuthority(hub.authority.certificate().getEncoded());
			answer.setLogKey(this.logKey);
			answer.setRenewFrom(Instant.now().plus(Duration.ofDays(200)).atOffset(ZoneOffset.UTC));
			return answer;
		}
		catch (SecurityRefusal | CertificateEncodingException ex) {
			throw new HubFaultMessage("KEY_UNSUITABLE", LoopbackHub.fault("KEY_UNSUITABLE", false), ex);
		}
	}

	private Enroller enroller(LoopbackHub hub) {
		return new Enroller(hub.address(), ME, keys(), Clock.systemUTC(), RANDOM);
	}

	private KeyFolder keys() {
		return new KeyFolder(this.folder.resolve("keys"), "secret".toCharArray());
	}

	private static String token(LoopbackHub hub) {
		return "SECRET." + Thumbprints.sha256(hub.authority.certificate()) + ".-";
	}

}
