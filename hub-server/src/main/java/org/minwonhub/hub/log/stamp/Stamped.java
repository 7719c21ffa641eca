package org.minwonhub.hub.log.stamp;

import java.time.Instant;

/**
 * A checkpoint with its time stamp.
 *
 * @param size of its tree
 * @param authority that stamped it, by its name in the setting
 * @param time by the authority's clock
 * @param obtainedAt by the database's clock
 * @param answer a TimeStampResp (RFC 3161), DER
 * @param note what was stamped: the checkpoint as the log signed it, cosignatures apart
 */
public record Stamped(long size, String authority, Instant time, Instant obtainedAt, byte[] answer, byte[] note) {
}
