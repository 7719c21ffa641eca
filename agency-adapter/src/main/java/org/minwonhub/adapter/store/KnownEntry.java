package org.minwonhub.adapter.store;

import org.jspecify.annotations.Nullable;

/**
 * A row of the snapshot.
 *
 * @param id its number here
 * @param key its key on the board
 * @param generation 1, and one more each time the board gave the key to another entry
 * @param place POST, REPLY or COMMENT
 * @param parent the post's key
 * @param origin how it came to be
 * @param meaning what it is to the exchange
 * @param caseId the complaint that it belongs to
 * @param objectId the hub's name for it: answer, follow-up or message
 * @param fingerprint as the board's connector makes it
 * @param contentHash over what travels in a message only
 * @param authorHash over the author, to notice a reused key
 * @param boardTime the board's own time string
 * @param status the board's own status
 * @param secret whether the board hides it from visitors
 * @param missing complete scans in a row that did not show it
 * @param gone whether it is held to be deleted
 */
public record KnownEntry(long id, String key, int generation, String place, @Nullable String parent, Origin origin,
		Meaning meaning, @Nullable Long caseId, @Nullable String objectId, String fingerprint, String contentHash,
		String authorHash, String boardTime, @Nullable String status, boolean secret, int missing, boolean gone) {

	/** How an entry came to be on the board. */
	public enum Origin {

		/** It was there before the adapter's first complete scan. */
		BASELINE,
		/** Somebody wrote it on the board. */
		BOARD,
		/** The adapter wrote it. */
		WRITTEN

	}

	/** What an entry is to the exchange. */
	public enum Meaning {

		COMPLAINT, ANSWER, FOLLOW_UP, NOTICE,
		/** It stays where it is. */
		NONE

	}

}
