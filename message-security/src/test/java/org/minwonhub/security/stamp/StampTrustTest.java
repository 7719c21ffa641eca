package org.minwonhub.security.stamp;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class StampTrustTest {

	private static final byte[] DATA = "checkpoint".getBytes(StandardCharsets.UTF_8);

	private static final Instant AT = Instant.parse("2025-06-01T12:00:00Z");

	private static final Duration DAY = Duration.ofDays(1);

	/** RFC 5280 section 5.3.1. */
	private static final int NO_REASON = 0;

	private static final int KEY_COMPROMISE = 1;

	private static final int SUPERSEDED = 4;

	private static final int HOLD = 6;

	@Test
	void aStampOfATrustedAuthorityIsBelieved() throws Exception {
		TestAuthority authority = new TestAuthority();
		Stamp stamp = new StampTrust(List.of(authority.authority())).verify(authority.stamp(DATA, AT), DATA);
		assertThat(stamp.time()).isEqualTo(AT);
		assertThat(stamp.signer()).isEqualTo(authority.certificate());
		assertThat(stamp.anchor()).isEqualTo(authority.authority());
		assertThat(stamp.revocation()).isEqualTo(Stamp.Revocation.NOT_ASKED);
	}

	@Test
	void theCertificateMustHaveBeenValidWhenItStamped() throws Exception {
		TestAuthority authority = new TestAuthority();
		for (X509Certificate anchor : List.of(authority.authority(), authority.certificate())) {
			StampTrust trust = new StampTrust(List.of(anchor));
			assertThat(trust.verify(authority.stamp(DATA, TestAuthority.TO.minusSeconds(1)), DATA)).isNotNull();
			for (Instant wrong : List.of(TestAuthority.FROM.minusSeconds(1), TestAuthority.TO.plusSeconds(1))) {
				byte[] stamp = authority.stamp(DATA, wrong);
				assertThat(fault(trust, stamp)).as("anchor %s, at %s", anchor.getSubjectX500Principal(), wrong)
					.isEqualTo(StampFault.STAMP_NOT_TRUSTED);
			}
		}
	}

	@Test
	void theCertificateMustBeForTimeStampsAloneAndSaySoCritically() throws Exception {
		for (TestAuthority authority : List.of(new TestAuthority(false, KeyPurposeId.id_kp_timeStamping),
				new TestAuthority(true, KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_codeSigning),
				new TestAuthority(true, KeyPurposeId.id_kp_codeSigning), new TestAuthority(true))) {
			// No library at hand stamps with it, so it is asked for directly.
			assertThat(catchThrowableOfType(StampException.class,
					() -> StampTrust.requireForStampsAlone(authority.certificate()))
				.fault()).isEqualTo(StampFault.STAMP_NOT_TRUSTED);
		}
		StampTrust.requireForStampsAlone(new TestAuthority().certificate());
	}

	@Test
	void anotherAuthoritysStampIsNotBelieved() throws Exception {
		TestAuthority authority = new TestAuthority();
		assertThat(fault(new StampTrust(List.of(new TestAuthority().authority())), authority.stamp(DATA, AT)))
			.isEqualTo(StampFault.STAMP_NOT_TRUSTED);
	}

	@Test
	void aListThatDoesNotNameTheCertificateAnswersForIt() throws Exception {
		TestAuthority authority = new TestAuthority();
		for (Instant made : List.of(AT.minus(DAY), AT, AT.plus(DAY), AT.plus(DAY.multipliedBy(100)))) {
			assertThat(judged(authority, authority.list(made, null, 0))).as("made at %s", made)
				.isEqualTo(Stamp.Revocation.NOT_REVOKED);
		}
	}

	@Test
	void aListOfAnotherTimeOrFromSomebodyElseAnswersNothing() throws Exception {
		TestAuthority authority = new TestAuthority();
		assertThat(judged(authority, authority.list(AT.minus(DAY.multipliedBy(8)), null, 0)))
			.as("no longer current then")
			.isEqualTo(Stamp.Revocation.UNKNOWN);
		assertThat(judged(authority, authority.list(TestAuthority.TO.plus(DAY), null, 0)))
			.as("expired certificates leave the lists")
			.isEqualTo(Stamp.Revocation.UNKNOWN);
		assertThat(judged(authority, new TestAuthority().list(AT.plus(DAY), AT.minus(DAY), KEY_COMPROMISE)))
			.as("of the same name, by another key")
			.isEqualTo(Stamp.Revocation.UNKNOWN);
		StampTrust pinned = new StampTrust(List.of(authority.certificate()),
				new StampRevocations(List.of(authority.list(AT.plus(DAY), null, 0))));
		assertThat(pinned.verify(authority.stamp(DATA, AT), DATA).revocation()).as("nobody's list can be verified")
			.isEqualTo(Stamp.Revocation.UNKNOWN);
	}

	@Test
	void whatWasStampedBeforeAHarmlessRevocationStaysGood() throws Exception {
		TestAuthority authority = new TestAuthority();
		assertThat(judged(authority, authority.list(AT.plus(DAY), AT.plusSeconds(1), SUPERSEDED)))
			.isEqualTo(Stamp.Revocation.NOT_REVOKED);
		assertThat(refusal(authority, authority.list(AT.plus(DAY), AT, SUPERSEDED)))
			.isEqualTo(StampFault.STAMP_REVOKED);
	}

	/** RFC 3161 section 4. */
	@ParameterizedTest
	@ValueSource(ints = { KEY_COMPROMISE, NO_REASON, HOLD })
	void nothingThatALostKeyEverStampedCounts(int reason) throws Exception {
		TestAuthority authority = new TestAuthority();
		assertThat(refusal(authority, authority.list(AT.plus(DAY), AT.plusSeconds(1), reason)))
			.isEqualTo(StampFault.STAMP_REVOKED);
		assertThat(refusal(authority, authority.list(TestAuthority.TO.plus(DAY), TestAuthority.TO, reason)))
			.as("also if the certificate had expired by then")
			.isEqualTo(StampFault.STAMP_REVOKED);
	}

	@Test
	void theWorstOfSeveralListsCounts() throws Exception {
		TestAuthority authority = new TestAuthority();
		X509CRL early = authority.list(AT.plus(DAY), AT.plusSeconds(1), SUPERSEDED);
		X509CRL late = authority.list(AT.plus(DAY.multipliedBy(9)), AT.plusSeconds(1), KEY_COMPROMISE);
		assertThat(refusal(authority, early, late)).isEqualTo(StampFault.STAMP_REVOKED);
		assertThat(refusal(authority, late, early)).isEqualTo(StampFault.STAMP_REVOKED);
	}

	@Test
	void listsAreReadFromFilesInBothForms(@TempDir Path folder) throws Exception {
		X509CRL list = new TestAuthority().list(AT, null, 0);
		Path der = Files.write(folder.resolve("tsa.crl"), list.getEncoded());
		Path pem = Files.writeString(folder.resolve("tsa.pem"), "-----BEGIN X509 CRL-----\n"
				+ Base64.getMimeEncoder().encodeToString(list.getEncoded()) + "\n-----END X509 CRL-----\n");
		assertThat(StampRevocations.read(der)).containsExactly(list);
		assertThat(StampRevocations.read(pem)).containsExactly(list);
		Path empty = Files.createFile(folder.resolve("empty"));
		assertThatExceptionOfType(CRLException.class).isThrownBy(() -> StampRevocations.read(empty));
	}

	private static Stamp.Revocation judged(TestAuthority authority, X509CRL... lists) throws Exception {
		return trust(authority, lists).verify(authority.stamp(DATA, AT), DATA).revocation();
	}

	private static StampFault refusal(TestAuthority authority, X509CRL... lists) throws Exception {
		return fault(trust(authority, lists), authority.stamp(DATA, AT));
	}

	private static StampTrust trust(TestAuthority authority, X509CRL... lists) {
		return new StampTrust(List.of(authority.authority()), new StampRevocations(List.of(lists)));
	}

	private static StampFault fault(StampTrust trust, byte[] stamp) {
		return catchThrowableOfType(StampException.class, () -> trust.verify(stamp, DATA)).fault();
	}

}
