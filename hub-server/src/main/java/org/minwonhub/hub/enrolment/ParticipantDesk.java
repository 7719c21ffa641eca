package org.minwonhub.hub.enrolment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.enrolment.ParticipantProblem.Code;
import org.minwonhub.hub.log.AdministrationLog;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.registry.CategoryScheme;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.EnrolledCertificate;
import org.minwonhub.registry.EnrolledCertificate.Trust;
import org.minwonhub.registry.Participant;
import org.minwonhub.registry.Participant.State;

/**
 * What the integration centre does to participants. Each act is recorded and durable when
 * its method returns, and acts on the participant's next message; repeating one changes
 * nothing.
 */
public class ParticipantDesk {

	private final Directory directory;

	private final CategoryScheme scheme;

	private final Authority authority;

	private final Tokens tokens;

	private final Transactions transactions;

	private final AdministrationLog log;

	private final InstantSource time;

	ParticipantDesk(Directory directory, CategoryScheme scheme, Authority authority, Tokens tokens,
			Transactions transactions, AdministrationLog log, InstantSource time) {
		this.directory = directory;
		this.scheme = scheme;
		this.authority = authority;
		this.tokens = tokens;
		this.transactions = transactions;
		this.log = log;
		this.time = time;
	}

	/**
	 * Adds a participant, or makes one that is there as the draft says. One that has not
	 * enrolled yet gets a new token.
	 */
	public Registration register(ParticipantDraft draft) {
		draft.check(this.scheme);
		return this.transactions.durably(() -> {
			Instant now = this.time.instant();
			Participant present = this.directory.find(draft.uri()).orElse(null);
			Participant wanted = new Participant(draft.uri(), draft.kind(), draft.nameKo(), draft.nameEn(),
					(present != null) ? present.state() : State.APPLIED, draft.copies(), draft.categories(),
					draft.regions(), (present != null) ? present.registeredAt() : now);
			if (!wanted.equals(present)) {
				this.directory.save(wanted);
				record((present != null) ? "PARTICIPANT_CHANGED" : "PARTICIPANT_ADDED", wanted);
			}
			String token = (wanted.state() == State.APPLIED) ? makeToken(wanted.uri(), now) : null;
			return new Registration(wanted.uri(), token);
		});
	}

	/** A new one-time token; an earlier one that nobody used ends with it. */
	public String token(String uri) {
		return this.transactions.durably(() -> {
			Participant participant = known(uri);
			if (participant.state() == State.SUSPENDED || participant.state() == State.RETIRED) {
				throw new ParticipantProblem(Code.PARTICIPANT_STATE_FORBIDS, uri);
			}
			return makeToken(uri, this.time.instant());
		});
	}

	public void suspend(String uri, String why) {
		this.transactions.durably(() -> {
			Participant participant = known(uri);
			if (participant.state() == State.RETIRED) {
				throw new ParticipantProblem(Code.PARTICIPANT_STATE_FORBIDS, uri);
			}
			change(participant, State.SUSPENDED, "PARTICIPANT_SUSPENDED", why);
		});
	}

	/** Ends a suspension; who has no certificate yet waits for one again. */
	public void resume(String uri) {
		this.transactions.durably(() -> {
			Participant participant = known(uri);
			if (participant.state() == State.RETIRED) {
				throw new ParticipantProblem(Code.PARTICIPANT_STATE_FORBIDS, uri);
			}
			if (participant.state() == State.SUSPENDED) {
				boolean enrolled = !this.directory.certificatesOf(uri).isEmpty();
				change(participant, enrolled ? State.LIVE : State.APPLIED, "PARTICIPANT_RESUMED", null);
			}
		});
	}

	/** Revokes a certificate for good. */
	public void revoke(String thumbprint, String why) {
		this.transactions.durably(() -> {
			EnrolledCertificate certificate = this.directory.certificate(thumbprint)
				.orElseThrow(() -> new ParticipantProblem(Code.CERTIFICATE_UNKNOWN, thumbprint));
			if (certificate.revokedAt() != null) {
				return;
			}
			this.directory.revoke(thumbprint, "OPERATOR", this.time.instant());
			if (certificate.trust() == Trust.HUB_CA) {
				this.authority.issueCrl();
			}
			this.log.record("CERTIFICATE_REVOKED", certificate.participant(),
					Map.of("certificate", thumbprint, "why", why));
		});
	}

	private Participant known(String uri) {
		return this.directory.find(uri).orElseThrow(() -> new ParticipantProblem(Code.PARTICIPANT_UNKNOWN, uri));
	}

	private void change(Participant participant, State state, String act, @Nullable String why) {
		if (participant.state() != state) {
			this.directory.changeState(participant.uri(), state, this.time.instant());
			this.log.record(act, participant.uri(), (why != null) ? Map.of("why", why) : Map.of());
		}
	}

	private String makeToken(String uri, Instant now) {
		String token = this.tokens.make(uri, now);
		this.log.record("TOKEN_MADE", uri, Map.of());
		return token;
	}

	private void record(String act, Participant participant) {
		this.log.record(act, participant.uri(),
				Map.of("nameKo", participant.nameKo(), "nameEn", participant.nameEn(), "copies",
						Boolean.toString(participant.receivesCopies()), "categories",
						String.join(" ", new TreeSet<>(participant.categories())), "regions",
						String.join(" ", new TreeSet<>(participant.regions()))));
	}

}
