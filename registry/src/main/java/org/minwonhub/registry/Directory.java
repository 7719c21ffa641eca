package org.minwonhub.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What is known of participants. Reads see the last commit, so a suspension or revocation
 * acts on the next message.
 */
public interface Directory {

	Optional<Participant> find(String uri);

	/** All participants, by URI. */
	List<Participant> all();

	/** A participant's state, with one look. */
	Optional<Participant.State> state(String uri);

	/** Live agencies that serve a category. */
	default List<Participant> serving(String category) {
		return serving(category, Participant.State.LIVE);
	}

	/** Agencies in a state that serve a category. */
	List<Participant> serving(String category, Participant.State state);

	/** Live participants that get copies. */
	default List<Participant> receivingCopies() {
		return receivingCopies(Participant.State.LIVE);
	}

	/** Participants in a state that get copies. */
	List<Participant> receivingCopies(Participant.State state);

	/** Whether it is to be on trial once it has a certificate. */
	boolean trial(String uri);

	void setTrial(String uri, boolean trial);

	/** Whom it belongs to, for example its ministry. */
	Optional<String> parent(String uri);

	void setParent(String uri, @Nullable String parent);

	/** The certificate with the given thumbprint, revoked or expired ones too. */
	Optional<EnrolledCertificate> certificate(String thumbprint);

	/** All certificates of a participant, oldest first. */
	List<EnrolledCertificate> certificatesOf(String participant);

	/** All revoked certificates that were trusted in the given way, oldest first. */
	List<EnrolledCertificate> revoked(EnrolledCertificate.Trust trust);

	/**
	 * Adds a participant, or changes names, categories, regions and copies of one that is
	 * there; its kind, state and registration time stay.
	 */
	void save(Participant participant);

	/**
	 * Lets nobody else change a participant until the transaction ends. Rows that name it
	 * are added meanwhile.
	 */
	void lock(String uri);

	void changeState(String uri, Participant.State state, Instant at);

	void addCertificate(EnrolledCertificate certificate, String serialNumber);

	/** Revokes a certificate; a second revocation changes nothing. */
	void revoke(String thumbprint, String reason, Instant at);

}
