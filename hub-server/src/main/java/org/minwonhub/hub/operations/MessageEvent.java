package org.minwonhub.hub.operations;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a message.
 *
 * @param at when
 * @param what RECEIVED, a state of its complaint, or of a delivery that carries it
 * @param who the sender or recipient concerned
 * @param detail an operation, a reason, a code or a number of attempts
 */
record MessageEvent(Instant at, String what, String who, @Nullable String detail) {
}
