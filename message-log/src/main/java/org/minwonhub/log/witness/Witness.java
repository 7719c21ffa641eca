package org.minwonhub.log.witness;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.UnverifiedException;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.merkle.ConsistencyProof;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.log.note.Cosigner;
import org.minwonhub.log.note.NoteSignature;
import org.minwonhub.log.note.VerifierKey;

/**
 * Cosigns a checkpoint if it extends the one cosigned before it, by the rules and in the
 * order of C2SP tlog-witness. It remembers before it answers.
 */
public final class Witness {

	private final List<VerifierKey> logs;

	private final WitnessState state;

	private final Cosigner cosigner;

	private final InstantSource clock;

	/**
	 * @param logs the trusted keys; their names are the origins, and one log may have
	 * several
	 */
	public Witness(Collection<VerifierKey> logs, WitnessState state, Cosigner cosigner, InstantSource clock) {
		this.logs = List.copyOf(logs);
		this.state = state;
		this.cosigner = cosigner;
		this.clock = clock;
	}

	/** Answers a request as it came over HTTP. */
	public WitnessAnswer answer(byte[] body) {
		try {
			return answer(AddCheckpoint.parse(body));
		}
		catch (MalformedException ex) {
			return new WitnessAnswer.Refused(WitnessAnswer.Reason.MALFORMED);
		}
	}

	public WitnessAnswer answer(AddCheckpoint request) {
		Checkpoint next = request.checkpoint().checkpoint();
		List<VerifierKey> trusted = this.logs.stream().filter((key) -> key.name().equals(next.origin())).toList();
		if (trusted.isEmpty()) {
			return new WitnessAnswer.Refused(WitnessAnswer.Reason.UNKNOWN_LOG);
		}
		if (!isSigned(request.checkpoint(), trusted)) {
			return new WitnessAnswer.Refused(WitnessAnswer.Reason.NOT_SIGNED);
		}
		if (request.oldSize() > next.size()) {
			return new WitnessAnswer.Refused(WitnessAnswer.Reason.MALFORMED);
		}
		Optional<SignedCheckpoint> latest = this.state.latest(next.origin());
		long known = latest.map((checkpoint) -> checkpoint.checkpoint().size()).orElse(0L);
		Hash root = latest.map((checkpoint) -> checkpoint.checkpoint().root()).orElse(TreeHash.EMPTY);
		if (request.oldSize() != known || (next.size() == known && latest.isPresent() && !next.root().equals(root))) {
			return new WitnessAnswer.Conflict(known);
		}
		if (!isConsistent(known, root, next, request.proof())) {
			return new WitnessAnswer.Refused(WitnessAnswer.Reason.NOT_CONSISTENT);
		}
		return remember(latest, request.checkpoint());
	}

	private WitnessAnswer remember(Optional<SignedCheckpoint> latest, SignedCheckpoint next) {
		NoteSignature signature = this.cosigner.sign(next.note().text(), this.clock.instant());
		if (this.state.advance(latest, next)) {
			return new WitnessAnswer.Cosigned(signature);
		}
		return new WitnessAnswer.Conflict(this.state.latest(next.checkpoint().origin())
			.map((checkpoint) -> checkpoint.checkpoint().size())
			.orElse(0L));
	}

	private static boolean isSigned(SignedCheckpoint checkpoint, List<VerifierKey> trusted) {
		try {
			return !checkpoint.note().verify(trusted).isEmpty();
		}
		catch (UnverifiedException ex) {
			return false;
		}
	}

	private static boolean isConsistent(long known, Hash root, Checkpoint next, List<Hash> proof) {
		try {
			ConsistencyProof.verify(known, root, next.size(), next.root(), proof);
			return true;
		}
		catch (UnverifiedException ex) {
			return false;
		}
	}

}
