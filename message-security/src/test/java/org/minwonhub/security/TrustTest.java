package org.minwonhub.security;

import java.security.KeyPair;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX500NameUtil;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minwonhub.security.Fixture.NOW;

class TrustTest {

	private static final Instant REVOKED = NOW.minus(Duration.ofDays(1));

	private final X509Certificate agency = Fixture.AGENCY.certificate();

	@Test
	void aCertificateOfTheAuthorityIsTrustedWhileItIsValid() {
		assertTrusted(Fixture.TRUST, this.agency, NOW);
		assertRefused(Fixture.TRUST, this.agency, NOW.plus(Duration.ofDays(336)), RefusalCode.CERTIFICATE_EXPIRED);
		assertRefused(Fixture.TRUST, this.agency, NOW.minus(Duration.ofDays(31)), RefusalCode.CERTIFICATE_EXPIRED);
	}

	@Test
	void aCertificateOfAnotherAuthorityIsNot() {
		assertRefused(Fixture.TRUST, Fixture.STRANGER.certificate(), NOW, RefusalCode.SIGNER_UNTRUSTED);
	}

	@Test
	void aForgedAuthorityOfTheSameNameIsNot() {
		SigningIdentity forged = Certificates.authority(KeyFiles.newEcKey(Fixture.RANDOM),
				Fixture.CA.certificate().getSubjectX500Principal(), NOW, NOW.plusSeconds(60), Fixture.RANDOM);
		X509Certificate issued = Certificates.issue(forged, new X500Principal("CN=x"), this.agency.getPublicKey(), NOW,
				NOW.plusSeconds(60), Fixture.RANDOM);
		assertRefused(Fixture.TRUST, issued, NOW, RefusalCode.SIGNER_UNTRUSTED);
		assertThatThrownBy(() -> Fixture.TRUST.check(issued, List.of(forged.certificate()), NOW))
			.hasMessageStartingWith("SIGNER_UNTRUSTED");
	}

	@Test
	void anEndEntityCannotIssue() {
		X509Certificate issued = Certificates.issue(Fixture.AGENCY, new X500Principal("CN=x"),
				Fixture.HUB.certificate().getPublicKey(), NOW, NOW.plusSeconds(60), Fixture.RANDOM);
		assertThatThrownBy(() -> Fixture.TRUST.check(issued, List.of(this.agency), NOW))
			.hasMessageStartingWith("SIGNER_UNTRUSTED");
	}

	@Test
	void theAuthoritysOwnKeyIsNotForMessages() {
		assertRefused(Fixture.TRUST, Fixture.CA.certificate(), NOW, RefusalCode.SIGNER_UNTRUSTED);
	}

	@Test
	void anIntermediateAuthorityMayBeKnownOrSent() throws SecurityRefusal {
		KeyPair keys = KeyFiles.newEcKey(Fixture.RANDOM);
		X500Principal name = new X500Principal("CN=Intermediate");
		SigningIdentity root = root();
		X509Certificate rootCertificate = root.certificate();
		X509Certificate intermediate = new CertificateDraft(rootCertificate.getSubjectX500Principal(), NOW,
				NOW.plusSeconds(60), Fixture.RANDOM)
			.certify(name, keys.getPublic(), new BasicConstraints(0), KeyUsage.keyCertSign)
			.sign(root.key(), rootCertificate.getPublicKey());
		X509Certificate issued = Certificates.issue(new SigningIdentity(keys.getPrivate(), List.of(intermediate)),
				new X500Principal("CN=x"), this.agency.getPublicKey(), NOW, NOW.plusSeconds(60), Fixture.RANDOM);
		PkixTrust knowsRoot = new PkixTrust(List.of(rootCertificate), List.of(), List.of());
		assertRefused(knowsRoot, issued, NOW, RefusalCode.SIGNER_UNTRUSTED);
		knowsRoot.check(issued, List.of(intermediate), NOW);
		assertTrusted(new PkixTrust(List.of(rootCertificate), List.of(intermediate), List.of()), issued, NOW);
	}

	@Test
	void aRevokedCertificateIsRefusedFromItsRevocationOnAndNotBefore() throws Exception {
		PkixTrust trust = new PkixTrust(List.of(Fixture.CA.certificate()), List.of(), List.of(crl(Fixture.CA)));
		assertRefused(trust, this.agency, NOW, RefusalCode.CERTIFICATE_REVOKED);
		assertRefused(trust, this.agency, REVOKED, RefusalCode.CERTIFICATE_REVOKED);
		assertTrusted(trust, this.agency, REVOKED.minusSeconds(1));
		assertTrusted(trust, Fixture.HUB.certificate(), NOW);
	}

	@Test
	void aRevocationListThatTheAuthorityDidNotSignCountsForNothing() throws Exception {
		SigningIdentity forged = Certificates.authority(KeyFiles.newEcKey(Fixture.RANDOM),
				Fixture.CA.certificate().getSubjectX500Principal(), NOW, NOW.plusSeconds(60), Fixture.RANDOM);
		assertTrusted(new PkixTrust(List.of(Fixture.CA.certificate()), List.of(), List.of(crl(forged))), this.agency,
				NOW);
	}

	@Test
	void whatWasFoundIsRememberedForAMinuteAndNeverForThePast() throws SecurityRefusal {
		TrustCache cache = new TrustCache();
		cache.remember(this.agency, NOW);
		assertThat(cache.knows(this.agency, NOW.plusSeconds(59))).isTrue();
		assertThat(cache.knows(this.agency, NOW.plusSeconds(60))).isFalse();
		assertThat(cache.knows(this.agency, NOW.minusMillis(1))).isFalse();
		assertThat(cache.knows(Fixture.HUB.certificate(), NOW)).isFalse();
		cache.flush();
		assertThat(cache.knows(this.agency, NOW)).isFalse();
	}

	@Test
	void aPinnedCertificateIsTrustedAloneAndWhileItIsValid() {
		PinnedTrust trust = new PinnedTrust(Set.of(Thumbprints.sha256(this.agency)));
		assertTrusted(trust, this.agency, NOW);
		assertRefused(trust, Fixture.HUB.certificate(), NOW, RefusalCode.SIGNER_UNKNOWN);
		assertRefused(trust, this.agency, NOW.plus(Duration.ofDays(336)), RefusalCode.CERTIFICATE_EXPIRED);
	}

	@Test
	void aThumbprintIsTheSha256OfTheEncodedForm() {
		assertThat(Thumbprints.sha256(this.agency)).matches("[0-9a-f]{64}")
			.isNotEqualTo(Thumbprints.sha256(Fixture.HUB.certificate()));
	}

	/** A root that may have authorities below it, unlike ours. */
	private static SigningIdentity root() {
		KeyPair keys = KeyFiles.newEcKey(Fixture.RANDOM);
		X500Principal name = new X500Principal("CN=Root");
		X509Certificate certificate = new CertificateDraft(name, NOW, NOW.plusSeconds(60), Fixture.RANDOM)
			.certify(name, keys.getPublic(), new BasicConstraints(1), KeyUsage.keyCertSign)
			.sign(keys.getPrivate(), keys.getPublic());
		return new SigningIdentity(keys.getPrivate(), List.of(certificate));
	}

	private X509CRL crl(SigningIdentity issuer) throws CRLException {
		X509v2CRLBuilder builder = new X509v2CRLBuilder(JcaX500NameUtil.getSubject(issuer.certificate()),
				Date.from(REVOKED));
		builder.addCRLEntry(this.agency.getSerialNumber(), Date.from(REVOKED), CRLReason.keyCompromise);
		return new JcaX509CRLConverter().getCRL(builder.build(ContentSigners.with(issuer.key())));
	}

	private static void assertTrusted(SignerTrust trust, X509Certificate certificate, Instant at) {
		assertThatCode(() -> trust.check(certificate, List.of(), at)).doesNotThrowAnyException();
	}

	private static void assertRefused(SignerTrust trust, X509Certificate certificate, Instant at, RefusalCode code) {
		assertThatThrownBy(() -> trust.check(certificate, List.of(), at)).isInstanceOfSatisfying(SecurityRefusal.class,
				(refusal) -> assertThat(refusal.code()).isEqualTo(code));
	}

}
