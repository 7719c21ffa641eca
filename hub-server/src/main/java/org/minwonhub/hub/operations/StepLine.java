package org.minwonhub.hub.operations;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a complaint.
 *
 * @param at when
 * @param leg the leg's number; {@code null} if it concerns the whole complaint
 * @param state the state that it led to
 * @param cause the operation that caused it
 * @param by the participant whose message it was; {@code null} for the hub's own act
 * @param messageId that message's id
 * @param signer SHA-256 of the certificate under which the hub verified it
 */
record StepLine(Instant at, @Nullable Integer leg, String state, String cause, @Nullable String by,
		@Nullable UUID messageId, @Nullable String signer) {
}
