package org.minwonhub.audit.source;

import java.time.Instant;

/**
 * A checkpoint with a time stamp that verifies.
 *
 * @param time by the authority's clock
 */
public record StampedCheckpoint(Kept checkpoint, Instant time) {

	/** How many entries are under it. */
	public long size() {
		return this.checkpoint.checkpoint().size();
	}

}
