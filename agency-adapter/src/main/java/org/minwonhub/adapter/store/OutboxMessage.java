package org.minwonhub.adapter.store;

import org.jspecify.annotations.Nullable;

/**
 * A business message on its way.
 *
 * @param id its number here
 * @param lane order holds within a lane and only there
 * @param caseId the complaint that it concerns; {@code null} for acknowledgements
 * @param operation the Body's child
 * @param messageId its name, the same on every attempt
 * @param draft the message without what is only known when it is first sent
 * @param state how far it is
 * @param attempts how often it was sent in vain
 * @param nextAt when to try next
 * @param createdAt when it was drafted
 * @param senderSeq its running number, from the first attempt on
 * @param body the Body's child, from the first attempt on: sent as it is every time, so
 * that its content hash never changes
 * @param trouble what stopped the last attempt
 */
public record OutboxMessage(long id, String lane, @Nullable Long caseId, String operation, String messageId,
		String draft, State state, int attempts, long nextAt, long createdAt, @Nullable Long senderSeq,
		@Nullable String body, @Nullable Trouble trouble) {

	/** How far a message is. */
	public enum State {

		/** To be sent, now or later. */
		WAITING,
		/** The hub's receipt is kept. */
		ACCEPTED,
		/** The hub will not take it as it is; somebody must decide. */
		PARKED,
		/** Somebody decided that it shall not be sent, or it became void. */
		SKIPPED

	}

}
