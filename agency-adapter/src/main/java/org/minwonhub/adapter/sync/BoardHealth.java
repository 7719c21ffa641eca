package org.minwonhub.adapter.sync;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How the board is doing.
 *
 * @param readAt when it was last read
 * @param wholeAt when it was last read as a whole
 * @param trouble a code, while it cannot be read
 */
public record BoardHealth(@Nullable Instant readAt, @Nullable Instant wholeAt, @Nullable String trouble) {
}
