package org.minwonhub.adapter.enrolment;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

import org.minwonhub.adapter.hub.EnrolmentCall;
import org.minwonhub.adapter.hub.HubCallException;
import org.minwonhub.adapter.witness.LogTrust;
import org.minwonhub.log.MalformedException;
import org.minwonhub.security.KeyFiles;
import org.minwonhub.security.SigningIdentity;
import org.minwonhub.xsd.enrolment.Enrolled;

/**
 * Brings the first certificate, or a new one after expiry. Cut short, it is simply run
 * again with the same token: the key that was asked with is kept until its certificate is
 * here.
 */
public final class Enroller {

	private final String participant;

	private final EnrolmentCall call;

	private final KeyFolder keys;

	private final InstantSource clock;

	private final SecureRandom random;

	public Enroller(URI hub, String participant, KeyFolder keys, InstantSource clock, SecureRandom random) {
		this.participant = participant;
		this.call = new EnrolmentCall(hub, participant, clock, random);
		this.keys = keys;
		this.clock = clock;
		this.random = random;
	}

	/** Makes a key on this machine and has it certified. */
	public EnrolledKey enrol(String tokenText, boolean rsa) throws EnrolmentException, HubCallException, IOException {
		EnrolmentToken token = token(tokenText);
		Instant now = this.clock.instant();
		Optional<SigningIdentity> pending = this.keys.pending();
		SigningIdentity key = pending.orElseGet(
				() -> NewKey.make(rsa ? NewKey.KeyType.RSA : NewKey.KeyType.EC, this.participant, now, this.random));
		if (pending.isEmpty()) {
			this.keys.keepPending(key);
		}
		Enrolled answer = this.call.enrol(key, token.text(), NewKey.request(key, this.participant),
				token.authorityThumbprint());
		X509Certificate authority = authority(answer);
		trustLog(token, answer);
		SigningIdentity certified = NewKey.certified(key, answer.getCertificate(), authority, this.participant, now);
		return use(answer, certified, authority, false);
	}

	/** Enrols a certificate that the agency has already. */
	public EnrolledKey enrolOwn(String tokenText, Path file, char[] password)
			throws EnrolmentException, HubCallException, IOException {
		EnrolmentToken token = token(tokenText);
		SigningIdentity own = KeyFiles.read(file, password);
		Enrolled answer = this.call.enrol(own, token.text(), new byte[0], token.authorityThumbprint());
		trustLog(token, answer);
		return use(answer, own, authority(answer), true);
	}

	/** Where the token vouches for the log's key, nothing else is ever trusted. */
	private void trustLog(EnrolmentToken token, Enrolled answer) throws EnrolmentException {
		String expected = token.logKeyThumbprint().orElse(null);
		if (expected == null) {
			return;
		}
		String vkey = Objects.requireNonNullElse(answer.getLogKey(), "");
		if (!EnrolmentToken.hash(vkey).equals(expected)) {
			throw new EnrolmentException("wrong-log-key");
		}
		try {
			new LogTrust(this.keys.folder()).trust(vkey, LogTrust.Origin.TOKEN);
		}
		catch (MalformedException ex) {
			throw new EnrolmentException("wrong-log-key", ex);
		}
	}

	private EnrolledKey use(Enrolled answer, SigningIdentity identity, X509Certificate authority,
			boolean ownCertificate) throws IOException {
		EnrolledKey key = new EnrolledKey(this.participant, identity, authority, answer.getRenewFrom().toInstant(),
				ownCertificate);
		this.keys.use(key);
		return key;
	}

	private X509Certificate authority(Enrolled answer) throws EnrolmentException {
		if (!this.participant.equals(answer.getParticipant())) {
			throw new EnrolmentException("other-participant");
		}
		return NewKey.parse(answer.getAuthority());
	}

	private static EnrolmentToken token(String text) throws EnrolmentException {
		return EnrolmentToken.parse(text).orElseThrow(() -> new EnrolmentException("token-malformed"));
	}

}
