package org.minwonhub.registry.uddi.mirror;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.EnrolledCertificate;
import org.minwonhub.registry.Participant;

/**
 * A directory whose participants are business entities at once. Changes belong within a
 * transaction: both faces change, or neither.
 */
public class MirroredDirectory implements Directory {

	private final Directory directory;

	private final ParticipantMirror mirror;

	public MirroredDirectory(Directory directory, ParticipantMirror mirror) {
		this.directory = directory;
		this.mirror = mirror;
	}

	@Override
	public Optional<Participant> find(String uri) {
		return this.directory.find(uri);
	}

	@Override
	public List<Participant> all() {
		return this.directory.all();
	}

	@Override
	public Optional<Participant.State> state(String uri) {
		return this.directory.state(uri);
	}

	@Override
	public List<Participant> serving(String category, Participant.State state) {
		return this.directory.serving(category, state);
	}

	@Override
	public List<Participant> receivingCopies(Participant.State state) {
		return this.directory.receivingCopies(state);
	}

	@Override
	public boolean trial(String uri) {
		return this.directory.trial(uri);
	}

	@Override
	public void setTrial(String uri, boolean trial) {
		this.directory.setTrial(uri, trial);
	}

	@Override
	public Optional<String> parent(String uri) {
		return this.directory.parent(uri);
	}

	@Override
	public void setParent(String uri, @Nullable String parent) {
		this.directory.setParent(uri, parent);
		this.mirror.relate(uri, parent);
	}

	@Override
	public Optional<EnrolledCertificate> certificate(String thumbprint) {
		return this.directory.certificate(thumbprint);
	}

	@Override
	public List<EnrolledCertificate> certificatesOf(String participant) {
		return this.directory.certificatesOf(participant);
	}

	@Override
	public List<EnrolledCertificate> revoked(EnrolledCertificate.Trust trust) {
		return this.directory.revoked(trust);
	}

	@Override
	public void save(Participant participant) {
		this.directory.save(participant);
		publish(participant.uri());
	}

	@Override
	public void lock(String uri) {
		this.directory.lock(uri);
	}

	@Override
	public void changeState(String uri, Participant.State state, Instant at) {
		this.directory.changeState(uri, state, at);
		publish(uri);
	}

	@Override
	public void addCertificate(EnrolledCertificate certificate, String serialNumber) {
		this.directory.addCertificate(certificate, serialNumber);
	}

	@Override
	public void revoke(String thumbprint, String reason, Instant at) {
		this.directory.revoke(thumbprint, reason, at);
	}

	private void publish(String uri) {
		this.directory.find(uri).ifPresent(this.mirror::publish);
	}

}
