package org.minwonhub.audit.source;

import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.checkpoint.SignedCheckpoint;

/**
 * A checkpoint that somebody kept, not yet believed.
 *
 * @param place its file, and the line if the file holds several
 */
public record Kept(String place, SignedCheckpoint signed) {

	public Checkpoint checkpoint() {
		return this.signed.checkpoint();
	}

	/** Size and root, as findings name them. */
	public String describe() {
		return checkpoint().size() + " " + checkpoint().root().toBase64();
	}

}
