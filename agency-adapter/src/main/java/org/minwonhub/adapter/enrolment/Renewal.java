package org.minwonhub.adapter.enrolment;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.minwonhub.adapter.hub.HubCallException;
import org.minwonhub.adapter.hub.HubConnection;
import org.minwonhub.adapter.killpoint.KillPoint;
import org.minwonhub.adapter.killpoint.KillPoints;
import org.minwonhub.security.SigningIdentity;
import org.minwonhub.xsd.enrolment.Enrolled;

/**
 * Renews the certificate by itself, with a new key, while the old one is still valid:
 * both overlap, and the new one is used at once.
 */
public final class Renewal {

	private static final Logger logger = LoggerFactory.getLogger(Renewal.class);

	private final KeyFolder keys;

	private final HubConnection hub;

	private final InstantSource clock;

	private final SecureRandom random;

	private final KillPoints killPoints;

	private volatile EnrolledKey current;

	public Renewal(KeyFolder keys, EnrolledKey current, HubConnection hub, InstantSource clock, SecureRandom random,
			KillPoints killPoints) {
		this.keys = keys;
		this.current = current;
		this.hub = hub;
		this.clock = clock;
		this.random = random;
		this.killPoints = killPoints;
	}

	public EnrolledKey current() {
		return this.current;
	}

	/**
	 * Asks for the next certificate if it is time; a failure is tried again at the next
	 * call.
	 */
	public void renewIfDue() {
		Instant now = this.clock.instant();
		if (this.current.ownCertificate() || now.isBefore(this.current.renewFrom())) {
			return;
		}
		try {
			renew(now);
			logger.info("The certificate is renewed, valid until {}",
					this.current.identity().certificate().getNotAfter().toInstant());
		}
		catch (HubCallException | IOException | EnrolmentException ex) {
			logger.error("The certificate could not be renewed", ex);
		}
	}

	private void renew(Instant now) throws HubCallException, IOException, EnrolmentException {
		EnrolledKey old = this.current;
		Optional<SigningIdentity> pending = this.keys.pending();
		SigningIdentity key = pending.orElseGet(() -> NewKey.make(typeOf(old), old.participant(), now, this.random));
		if (pending.isEmpty()) {
			this.keys.keepPending(key);
		}
		Enrolled answer = this.hub.renew(NewKey.request(key, old.participant()));
		SigningIdentity certified = NewKey.certified(key, answer.getCertificate(), old.authority(), old.participant(),
				now);
		this.killPoints.pass(KillPoint.BEFORE_KEY_SWITCH);
		EnrolledKey renewed = new EnrolledKey(old.participant(), certified, old.authority(),
				answer.getRenewFrom().toInstant(), false);
		this.keys.use(renewed);
		this.hub.use(certified);
		this.current = renewed;
	}

	private static NewKey.KeyType typeOf(EnrolledKey key) {
		return key.identity().key().getAlgorithm().equals("RSA") ? NewKey.KeyType.RSA : NewKey.KeyType.EC;
	}

}
