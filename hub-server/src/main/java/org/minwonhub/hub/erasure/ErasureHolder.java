package org.minwonhub.hub.erasure;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A holder of a copy that was asked to erase it.
 *
 * @param state of the delivery that asks: DONE confirms; PARKED has something left that
 * people must erase by hand
 * @param code why, if it is parked
 */
public record ErasureHolder(String participant, String state, @Nullable String code, @Nullable Instant confirmedAt) {
}
