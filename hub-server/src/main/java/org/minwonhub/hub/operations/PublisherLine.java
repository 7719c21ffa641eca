package org.minwonhub.hub.operations;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.uddi.access.Account;

/**
 * An account to publish with, in a list.
 *
 * @param publisher its name
 * @param publishesFor a participant, or {@code centre}
 * @param madeAt when it was made
 * @param passwordAt when its password was given
 * @param closedAt when it was closed; {@code null} while it is open
 */
record PublisherLine(String publisher, String publishesFor, Instant madeAt, Instant passwordAt,
		@Nullable Instant closedAt) {

	static PublisherLine of(Account account) {
		String participant = account.participant();
		return new PublisherLine(account.name(), (participant != null) ? participant : "centre", account.madeAt(),
				account.passwordAt(), account.closedAt());
	}

}
