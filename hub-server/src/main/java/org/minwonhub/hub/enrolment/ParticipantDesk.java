package org.minwonhub.hub.enrolment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
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
		return register(draft, false);
	}

	/**
	 * As {@link #register(ParticipantDraft)}; a new participant begins on trial if that
	 * is wanted.
	 */
	public Registration register(ParticipantDraft draft, boolean trial) {
		draft.check(this.scheme);
		return this.transactions.durably(() -> {
			Instant now = this.time.instant();
			Participant present = this.directory.find(draft.uri()).orElse(null);
			Participant wanted = save(draft, present, now);
			if (present == null && trial) {
				this.directory.setTrial(wanted.uri(), true);
			}
			String token = (wanted.state() == State.APPLIED) ? makeToken(wanted.uri(), now) : null;
			return new Registration(wanted.uri(), token);
		});
	}

	/** Makes one that is there as the draft says; a token that was handed over stays. */
	public void change(ParticipantDraft draft) {
		draft.check(this.scheme);
		this.transactions.durably(() -> save(draft, known(draft.uri()), this.time.instant()));
	}

	private Participant save(ParticipantDraft draft, @Nullable Participant present, Instant now) {
		Participant wanted = new Participant(draft.uri(), draft.kind(), draft.nameKo(), draft.nameEn(),
				(present != null) ? present.state() : State.APPLIED, draft.copies(), draft.categories(),
				draft.regions(), (present != null) ? present.registeredAt() : now);
		if (!wanted.equals(present)) {
			this.directory.save(wanted);
			record((present != null) ? "PARTICIPANT_CHANGED" : "PARTICIPANT_ADDED", wanted);
		}
		return wanted;
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

	/** Ends a trial: from now on it exchanges with the live ones, and with them only. */
	public void goLive(String uri, String why) {
		this.transactions.durably(() -> {
			Participant participant = known(uri);
			if (participant.state() != State.TEST && participant.state() != State.LIVE) {
				throw new ParticipantProblem(Code.PARTICIPANT_STATE_FORBIDS, uri);
			}
			this.directory.setTrial(uri, false);
			change(participant, State.LIVE, "PARTICIPANT_LIVE", why);
		});
	}

	/** Ends its part in the exchange for good. */
	public void retire(String uri, String why) {
		this.transactions.durably(() -> change(known(uri), State.RETIRED, "PARTICIPANT_RETIRED", why));
	}

	/** Says whom it belongs to, for example its ministry; nobody where there is none. */
	public void relate(String uri, @Nullable String parent) {
		this.transactions.durably(() -> {
			String before = this.directory.parent(known(uri).uri()).orElse(null);
			if (parent != null) {
				requireAbove(uri, known(parent).uri());
			}
			if (!Objects.equals(before, parent)) {
				this.directory.setParent(uri, parent);
				this.log.record("PARTICIPANT_RELATED", uri, Map.of("parent", (parent != null) ? parent : ""));
			}
		});
	}

	private void requireAbove(String uri, String parent) {
		for (String above = parent; above != null; above = this.directory.parent(above).orElse(null)) {
			if (above.equals(uri)) {
				throw new ParticipantProblem(Code.PARENT_INVALID, parent);
			}
		}
	}

	public void resume(String uri) {
		resume(uri, null);
	}

	/**
	 * Ends a suspension; who has no certificate yet waits for one again, and who was on
	 * trial still is.
	 */
	public void resume(String uri, @Nullable String why) {
		this.transactions.durably(() -> {
			Participant participant = known(uri);
			if (participant.state() == State.RETIRED) {
				throw new ParticipantProblem(Code.PARTICIPANT_STATE_FORBIDS, uri);
			}
			if (participant.state() == State.SUSPENDED) {
				boolean enrolled = !this.directory.certificatesOf(uri).isEmpty();
				State speaking = this.directory.trial(uri) ? State.TEST : State.LIVE;
				change(participant, enrolled ? speaking : State.APPLIED, "PARTICIPANT_RESUMED", why);
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
