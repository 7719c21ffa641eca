package org.minwonhub.hub.exchange;

import java.security.SecureRandom;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.enrolment.HubIdentity;
import org.minwonhub.security.EnvelopeSigner;
import org.minwonhub.security.SigningIdentity;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.security.cxf.AnswerSigner;

/**
 * Signs answers with the hub's present keys: EC for a caller that uses EC itself, and RSA
 * for everybody else, which every partner's tools can verify.
 */
class HubSigner implements AnswerSigner {

	private final Family rsa;

	private final Family ec;

	HubSigner(HubIdentity rsa, HubIdentity ec, SecureRandom random) {
		this.rsa = new Family(rsa, random);
		this.ec = new Family(ec, random);
	}

	@Override
	public EnvelopeSigner forRequest(@Nullable VerifiedEnvelope request) {
		return AnswerSigner.inTheCallersFamily(this.rsa.signer(), this.ec.signer()).forRequest(request);
	}

	/** One identity, whose signer is made anew when its certificate changes. */
	private static final class Family {

		private final HubIdentity identity;

		private final SecureRandom random;

		private volatile EnvelopeSigner current;

		Family(HubIdentity identity, SecureRandom random) {
			this.identity = identity;
			this.random = random;
			this.current = new EnvelopeSigner(identity.current(), random);
		}

		EnvelopeSigner signer() {
			SigningIdentity now = this.identity.current();
			EnvelopeSigner present = this.current;
			if (!present.certificate().equals(now.certificate())) {
				present = new EnvelopeSigner(now, this.random);
				this.current = present;
			}
			return present;
		}

	}

}
