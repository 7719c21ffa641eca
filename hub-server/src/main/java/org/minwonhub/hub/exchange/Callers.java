package org.minwonhub.hub.exchange;

import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.intake.Caller;
import org.minwonhub.hub.site.Site;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.EnrolledCertificate;
import org.minwonhub.registry.Participant;
import org.minwonhub.security.Thumbprints;
import org.minwonhub.security.VerifiedEnvelope;

import org.springframework.stereotype.Component;

/**
 * Maps a verified signer to the enrolled participant, read anew for every call: a
 * suspension acts on the next message.
 */
@Component
class Callers {

	private final Directory directory;

	private final Site site;

	private final Presence presence;

	Callers(Directory directory, Site site, Presence presence) {
		this.directory = directory;
		this.site = site;
		this.presence = presence;
	}

	/**
	 * @param from messageHeader/from
	 * @param to messageHeader/to
	 */
	Caller identify(VerifiedEnvelope envelope, String from, String to) {
		EnrolledCertificate certificate = this.directory.certificate(Thumbprints.sha256(envelope.signer()))
			.orElseThrow(() -> new Refused(FaultCode.SENDER_MISMATCH));
		if (!certificate.participant().equals(from)) {
			throw new Refused(FaultCode.SENDER_MISMATCH,
					new Refused.Violation("messageHeader/from", "the participant whose certificate signed"));
		}
		if (!this.site.uri().equals(to)) {
			throw new Refused(FaultCode.NOT_ADDRESSED_TO_HUB,
					new Refused.Violation("messageHeader/to", this.site.uri()));
		}
		if (this.directory.state(from).filter(Participant.State::speaks).isEmpty()) {
			throw new Refused(FaultCode.PARTICIPANT_SUSPENDED);
		}
		this.presence.seen(from);
		return new Caller(from, certificate);
	}

}
