package org.minwonhub.hub.intake;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A message that is stored, in the transaction that carries it out.
 *
 * @param row its row, which orders the messages of a complaint
 * @param messageId its name
 * @param from its sender
 * @param operation local name of the Body's child
 * @param receivedAt the database's time
 * @param subject what it is about
 */
public record ReceivedMessage(long row, UUID messageId, String from, String operation, Instant receivedAt,
		Subject subject) {

	/**
	 * What a message is about, known before it is carried out.
	 *
	 * @param complaint the complaint, an existing or a new one; {@code null} where the
	 * message concerns none
	 * @param ownLeg the leg that a filing opens for its own sender
	 * @param key names the key under which the message is sealed
	 * @param number the application number that a filing had before the hub was restored
	 * from a backup; absent for any other
	 */
	public record Subject(@Nullable UUID complaint, @Nullable UUID ownLeg, UUID key, @Nullable String number) {

		public Subject(@Nullable UUID complaint, @Nullable UUID ownLeg, UUID key) {
			this(complaint, ownLeg, key, null);
		}

		/** The complaint, for operations that always have one. */
		public UUID requireComplaint() {
			if (this.complaint == null) {
				throw new IllegalStateException("This operation concerns a complaint");
			}
			return this.complaint;
		}

	}

}
