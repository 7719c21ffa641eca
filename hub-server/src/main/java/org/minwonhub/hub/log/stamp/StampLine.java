package org.minwonhub.hub.log.stamp;

import org.jspecify.annotations.Nullable;

/**
 * A time-stamping authority as people see it.
 *
 * @param trouble why it gave this node no stamp the last time; absent if it did
 */
public record StampLine(String authority, String url, @Nullable String trouble) {
}
