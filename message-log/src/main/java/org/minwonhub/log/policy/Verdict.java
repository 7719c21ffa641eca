package org.minwonhub.log.policy;

import java.util.List;

import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.note.VerifiedSignature;
import org.minwonhub.log.note.VerifierKey;

/**
 * What a policy finds in a checkpoint.
 *
 * @param checkpoint signed by a listed log
 * @param log that log's key
 * @param cosignatures of listed witnesses, with their times
 * @param quorum whether they are enough
 */
public record Verdict(Checkpoint checkpoint, VerifierKey log, List<VerifiedSignature> cosignatures, boolean quorum) {

	public Verdict {
		cosignatures = List.copyOf(cosignatures);
	}

}
