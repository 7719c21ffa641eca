package org.minwonhub.hub.enrolment;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import javax.security.auth.x500.X500Principal;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.enrolment.Tokens.Token;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.log.AdministrationLog;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.EnrolledCertificate.Trust;
import org.minwonhub.registry.EnrolledCertificate;
import org.minwonhub.registry.Participant.State;
import org.minwonhub.registry.Participant;
import org.minwonhub.security.KeyRules;
import org.minwonhub.security.Thumbprints;

/**
 * Gives keys their certificates. Every method runs within the caller's transaction and
 * may be repeated with the same result.
 */
class Enrolments {

	private final Directory directory;

	private final Authority authority;

	private final Tokens tokens;

	private final EnrolledKeys keys;

	private final AdministrationLog log;

	private final InstantSource time;

	Enrolments(Directory directory, Authority authority, Tokens tokens, EnrolledKeys keys, AdministrationLog log,
			InstantSource time) {
		this.directory = directory;
		this.authority = authority;
		this.tokens = tokens;
		this.keys = keys;
		this.log = log;
		this.time = time;
	}

	/**
	 * A first certificate, or a new one after the last has ended.
	 * @param from who the caller says it is
	 * @param own the certificate that signed the call
	 * @param request the request for a certificate of the same key; {@code null} to enrol
	 * {@code own} as it is
	 */
	EnrolledCertificate enrol(String text, String from, X509Certificate own, @Nullable RequestedKey request) {
		Token token = this.tokens.claim(text)
			.filter((found) -> found.participant().equals(from))
			.orElseThrow(() -> new Refused(FaultCode.TOKEN_INVALID));
		Participant participant = mayEnrol(token.participant());
		if (request != null && !request.key().equals(own.getPublicKey())) {
			throw RequestedKey.unsuitable("a request for the key that signed the call");
		}
		String key = EnrolledKeys.hash(own.getPublicKey());
		if (token.thumbprint() != null) {
			return repeated(token, token.thumbprint(), key);
		}
		Instant now = this.time.instant();
		if (!now.isBefore(token.expiresAt())) {
			throw new Refused(FaultCode.TOKEN_INVALID);
		}
		EnrolledCertificate enrolled = (request != null) ? issue(participant, request, now)
				: pin(participant, own, now);
		this.tokens.use(token, key, enrolled.thumbprint(), now);
		if (participant.state() == State.APPLIED) {
			boolean trial = this.directory.trial(participant.uri());
			this.directory.changeState(participant.uri(), trial ? State.TEST : State.LIVE, now);
		}
		record("CERTIFICATE_ENROLLED", enrolled);
		return enrolled;
	}

	/** The next certificate of a participant that holds a good one. */
	EnrolledCertificate renew(String participant, RequestedKey request) {
		this.keys.lock(participant);
		Participant owner = this.directory.find(participant).orElseThrow();
		if (!owner.state().speaks()) {
			throw new Refused(FaultCode.PARTICIPANT_SUSPENDED);
		}
		String before = this.keys.issuedFor(request.hash(), participant).orElse(null);
		if (before != null) {
			return good(before, FaultCode.KEY_UNSUITABLE);
		}
		EnrolledCertificate renewed = issue(owner, request, this.time.instant());
		record("CERTIFICATE_RENEWED", renewed);
		return renewed;
	}

	private Participant mayEnrol(String uri) {
		this.keys.lock(uri);
		Participant participant = this.directory.find(uri).orElseThrow();
		if (participant.state() == State.SUSPENDED || participant.state() == State.RETIRED) {
			throw new Refused(FaultCode.PARTICIPANT_SUSPENDED);
		}
		return participant;
	}

	private EnrolledCertificate repeated(Token token, String thumbprint, String key) {
		if (!key.equals(token.usedKey())) {
			throw new Refused(FaultCode.TOKEN_INVALID);
		}
		return good(thumbprint, FaultCode.TOKEN_INVALID);
	}

	/** A certificate that was given before, unless it was revoked since. */
	private EnrolledCertificate good(String thumbprint, FaultCode otherwise) {
		return this.directory.certificate(thumbprint)
			.filter((certificate) -> certificate.revokedAt() == null)
			.orElseThrow(() -> new Refused(otherwise));
	}

	private EnrolledCertificate issue(Participant participant, RequestedKey request, Instant now) {
		requireFree(request.key(), participant);
		X500Principal subject = SubjectName.of(participant);
		X509Certificate issued = this.authority.issue(subject, participant.uri(), request.key());
		return add(participant, issued, Trust.HUB_CA, request.hash(), now);
	}

	private EnrolledCertificate pin(Participant participant, X509Certificate own, Instant now) {
		EnrolledCertificate present = this.directory.certificate(Thumbprints.sha256(own)).orElse(null);
		requireFree(own.getPublicKey(), participant);
		if (present != null) {
			return present;
		}
		if (!KeyRules.isStrong(own.getPublicKey())) {
			throw RequestedKey.unsuitable("a key that is RSA of 2048 bits or more, or EC P-256");
		}
		return add(participant, own, Trust.PINNED, null, now);
	}

	private void requireFree(PublicKey key, Participant participant) {
		if (!this.keys.free(key, participant.uri())) {
			throw RequestedKey.unsuitable("a new key: this one was revoked or speaks for somebody else");
		}
	}

	private EnrolledCertificate add(Participant participant, X509Certificate certificate, Trust trust,
			@Nullable String request, Instant now) {
		EnrolledCertificate enrolled = new EnrolledCertificate(Thumbprints.sha256(certificate), participant.uri(),
				trust, Der.of(certificate), certificate.getNotBefore().toInstant(),
				certificate.getNotAfter().toInstant(), now, null);
		this.directory.addCertificate(enrolled, certificate.getSerialNumber().toString(16));
		this.keys.add(enrolled.thumbprint(), certificate.getPublicKey(), request);
		return enrolled;
	}

	private void record(String act, EnrolledCertificate certificate) {
		this.log.record(act, certificate.participant(), Map.of("certificate", certificate.thumbprint(), "trust",
				certificate.trust().name(), "notAfter", certificate.notAfter().toString()));
	}

}
