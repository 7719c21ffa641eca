package org.minwonhub.hub.erasure;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A request to erase a complaint's content, and what became of it.
 *
 * @param number by which people name it
 * @param basis a code of {@link ErasureBasis}
 * @param state REQUESTED, REFUSED, APPROVED (the keys are being destroyed) or ERASED
 * @param requestedBy the account of who asked for it
 * @param decidedBy the account of who approved or refused it, another person
 * @param erasedAt when the keys were gone
 */
public record Erasure(UUID id, long number, UUID complaint, String applicationNumber, String basis, String why,
		String state, String requestedBy, Instant requestedAt, @Nullable String decidedBy, @Nullable String decidedWhy,
		@Nullable Instant decidedAt, @Nullable Instant erasedAt) {

	public boolean waits() {
		return this.state.equals("REQUESTED");
	}

	/** Whether the content can no longer be read through the hub. */
	public boolean approved() {
		return this.state.equals("APPROVED") || this.state.equals("ERASED");
	}

}
