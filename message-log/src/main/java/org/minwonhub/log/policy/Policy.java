package org.minwonhub.log.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.UnverifiedException;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.note.SignatureType;
import org.minwonhub.log.note.VerifiedSignature;
import org.minwonhub.log.note.VerifierKey;

/**
 * A checkpoint is valid if one of the logs has signed it, and enough witnesses have
 * cosigned it (C2SP tlog-policy).
 */
public final class Policy {

	private final List<Log> logs;

	private final List<Witness> witnesses;

	private final Quorum quorum;

	Policy(List<Log> logs, List<Witness> witnesses, Quorum quorum) {
		this.logs = List.copyOf(logs);
		this.witnesses = List.copyOf(witnesses);
		this.quorum = quorum;
	}

	/**
	 * @param file the octets of a policy file
	 */
	public static Policy parse(byte[] file) throws MalformedException {
		return new PolicyParser().parse(file);
	}

	public List<Log> logs() {
		return this.logs;
	}

	public List<Witness> witnesses() {
		return this.witnesses;
	}

	/**
	 * Who has signed, and whether that is enough. Wrong signatures of known keys are
	 * never overlooked; a missing quorum is an answer, not an exception, since the hub
	 * goes on publishing while it is under-witnessed.
	 * @throws UnverifiedException if no listed log has signed, or a known key's signature
	 * is wrong
	 */
	public Verdict verify(SignedCheckpoint checkpoint) throws UnverifiedException {
		String origin = checkpoint.checkpoint().origin();
		List<VerifierKey> known = new ArrayList<>();
		this.logs.stream().map(Log::key).filter((key) -> key.name().equals(origin)).forEach(known::add);
		this.witnesses.forEach((witness) -> known.add(witness.key()));
		List<VerifiedSignature> signatures = checkpoint.note().verify(known);
		Optional<VerifiedSignature> log = signatures.stream()
			.filter((signature) -> signature.key().type() == SignatureType.ED25519)
			.findFirst();
		if (log.isEmpty()) {
			throw new UnverifiedException("No log of the policy has signed the checkpoint");
		}
		Set<VerifierKey> cosigned = new LinkedHashSet<>();
		List<VerifiedSignature> cosignatures = new ArrayList<>();
		for (VerifiedSignature signature : signatures) {
			if (signature.key().type() == SignatureType.COSIGNATURE) {
				cosigned.add(signature.key());
				cosignatures.add(signature);
			}
		}
		return new Verdict(checkpoint.checkpoint(), log.get().key(), cosignatures, this.quorum.isMetBy(cosigned));
	}

	/**
	 * As {@link #verify(SignedCheckpoint)}, and a missing quorum is an exception.
	 */
	public Verdict require(SignedCheckpoint checkpoint) throws UnverifiedException {
		Verdict verdict = verify(checkpoint);
		if (!verdict.quorum()) {
			throw new UnverifiedException(
					"Only " + verdict.cosignatures().size() + " witnesses have cosigned: not the quorum");
		}
		return verdict;
	}

	/**
	 * @param key its name is the log's origin
	 */
	public record Log(VerifierKey key, Optional<String> url) {
	}

	/**
	 * @param name within the policy
	 */
	public record Witness(String name, VerifierKey key, Optional<String> url) {
	}

}
