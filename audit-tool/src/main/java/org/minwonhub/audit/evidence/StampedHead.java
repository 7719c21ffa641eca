package org.minwonhub.audit.evidence;

import java.time.Instant;

import org.minwonhub.log.checkpoint.Checkpoint;

/**
 * A checkpoint of the log that was there at this time.
 */
record StampedHead(Checkpoint checkpoint, Instant time) {
}
