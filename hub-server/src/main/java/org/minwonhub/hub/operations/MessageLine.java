package org.minwonhub.hub.operations;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A message in a list: numbers, codes and times, no content.
 *
 * @param id the message's own
 * @param sender who sent it
 * @param operation local name of its content; absent for a refused one
 * @param at when the hub received it
 * @param sequence the sender's running number; 0 for a refused one
 * @param signer SHA-256 of the certificate that signed it; absent for a refused one
 * @param applicationNumber of the complaint that it is about
 * @param refusal why it was refused; absent if it was accepted
 */
record MessageLine(UUID id, String sender, @Nullable String operation, Instant at, long sequence,
		@Nullable String signer, @Nullable String applicationNumber, @Nullable String refusal) {

	Cursor cursor() {
		return new Cursor(this.at, this.id);
	}

}
