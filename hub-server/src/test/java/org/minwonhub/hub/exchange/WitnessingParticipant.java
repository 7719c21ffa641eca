package org.minwonhub.hub.exchange;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.log.LogException;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.key.SigningKey;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.note.Cosigner;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.log.witness.AddCheckpoint;
import org.minwonhub.log.witness.WitnessAnswer;
import org.minwonhub.log.witness.WitnessState;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.mailbox.LogAlarm;
import org.minwonhub.xsd.mailbox.LogHead;
import org.minwonhub.xsd.mailbox.Witness;

/** A participant that cosigns by the rules of c2sp.org/tlog-witness. */
final class WitnessingParticipant implements WitnessState {

	private final TestParticipant participant;

	private final Cosigner cosigner;

	private final org.minwonhub.log.witness.Witness rules;

	private Optional<SignedCheckpoint> latest = Optional.empty();

	private @Nullable String line;

	WitnessingParticipant(TestParticipant participant, VerifierKey log) {
		this.participant = participant;
		this.cosigner = new Cosigner(participant.uri(), SigningKey.generate(new SecureRandom()));
		this.rules = new org.minwonhub.log.witness.Witness(List.of(log), this, this.cosigner, Clock.systemUTC());
	}

	VerifierKey key() {
		return this.cosigner.verifierKey();
	}

	long size() {
		return this.latest.map((checkpoint) -> checkpoint.checkpoint().size()).orElse(0L);
	}

	/** One call with what there is to say, and the answer judged. */
	WitnessAnswer call(LogAlarm... alarms) throws HubFaultMessage, LogException {
		Witness said = said();
		said.getAlarm().addAll(List.of(alarms));
		LogHead head = this.participant.receive(said).getLog();
		List<Hash> proof = new ArrayList<>();
		head.getProof().forEach((hash) -> proof.add(Hash.of(hash)));
		WitnessAnswer answer = this.rules
			.answer(new AddCheckpoint(size(), proof, SignedCheckpoint.parse(head.getCheckpoint())));
		if (answer instanceof WitnessAnswer.Cosigned cosigned) {
			this.line = cosigned.signature().line().stripTrailing();
		}
		return answer;
	}

	Witness said() {
		Witness said = new Witness();
		said.setVkey(key().encode());
		said.setSize(size());
		said.setCosignature(this.line);
		return said;
	}

	@Override
	public Optional<SignedCheckpoint> latest(String origin) {
		return this.latest;
	}

	@Override
	public boolean advance(Optional<SignedCheckpoint> expected, SignedCheckpoint next) {
		this.latest = Optional.of(next);
		return true;
	}

}
