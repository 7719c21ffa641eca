package org.minwonhub.log.check;

import org.minwonhub.log.UnverifiedException;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.log.policy.Policy;

/** What makes an auditor believe a checkpoint. */
@FunctionalInterface
public interface CheckpointTrust {

	Checkpoint verify(SignedCheckpoint checkpoint) throws UnverifiedException;

	/** The log's key alone. */
	static CheckpointTrust of(VerifierKey log) {
		return (checkpoint) -> checkpoint.verify(log);
	}

	/** A log of the policy and its quorum of witnesses. */
	static CheckpointTrust of(Policy policy) {
		return (checkpoint) -> policy.require(checkpoint).checkpoint();
	}

}
