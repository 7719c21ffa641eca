package org.minwonhub.hub.exchange;

import java.security.SecureRandom;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.enrolment.HubIdentity;
import org.minwonhub.security.EnvelopeSigner;
import org.minwonhub.security.SigningIdentity;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.security.cxf.AnswerSigner;

/**
 * Signs answers with the hub's present key. It is RSA, which every partner's tools can
 * verify.
 */
class HubSigner implements AnswerSigner {

	private final HubIdentity identity;

	private final SecureRandom random;

	private volatile Current current;

	HubSigner(HubIdentity identity, SecureRandom random) {
		this.identity = identity;
		this.random = random;
		this.current = make(identity.current());
	}

	@Override
	public EnvelopeSigner forRequest(@Nullable VerifiedEnvelope request) {
		SigningIdentity now = this.identity.current();
		Current present = this.current;
		if (!present.identity().certificate().equals(now.certificate())) {
			present = make(now);
			this.current = present;
		}
		return present.signer();
	}

	private Current make(SigningIdentity now) {
		return new Current(now, new EnvelopeSigner(now, this.random));
	}

	private record Current(SigningIdentity identity, EnvelopeSigner signer) {
	}

}
