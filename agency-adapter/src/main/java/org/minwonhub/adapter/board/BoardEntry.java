package org.minwonhub.adapter.board;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands on the board now.
 *
 * @param key its name
 * @param place whether it is a post, a formal reply, or a comment
 * @param parent the post that a reply or comment belongs to; {@code null} for posts, and
 * for replies whose post is gone
 * @param subject plain text
 * @param text plain text, made from the board's own format with nothing executable and
 * nothing lost that a reader would see
 * @param author whose it is
 * @param category the board's own category, verbatim; {@code null} where it has none
 * @param status the board's own status, verbatim; {@code null} where it has none
 * @param secret whether the board hides it from visitors
 * @param reference the hub reference that the adapter left on it, if it carries one
 * @param boardTime the board's own time string, verbatim
 * @param writtenAt the same as a time, in the zone of the mapping
 * @param files attached files
 * @param fingerprint 64 hexadecimal characters over all that a reader would see change
 * (text, subject, secrecy, category, status, files) and nothing that a mere page view
 * moves
 */
public record BoardEntry(EntryKey key, Place place, @Nullable EntryKey parent, String subject, String text,
		Author author, @Nullable String category, @Nullable String status, boolean secret, @Nullable String reference,
		String boardTime, OffsetDateTime writtenAt, List<BoardFile> files, String fingerprint) {

	/** Where an entry stands. */
	public enum Place {

		POST, REPLY, COMMENT

	}

	/**
	 * Who wrote an entry.
	 *
	 * @param role decided by the mapping's officers, and by who wrote the post
	 * @param name as shown on the board
	 * @param account the board's member id; {@code null} for guests
	 * @param email where the board keeps one
	 * @param phone where the board keeps one
	 * @param unit an officer's unit, from the board or the mapping's default
	 * @param contact an officer's contact, from the board or the mapping's default
	 */
	public record Author(Role role, String name, @Nullable String account, @Nullable String email,
			@Nullable String phone, @Nullable String unit, @Nullable String contact) {
	}

	/** What an author is to the entry's thread. */
	public enum Role {

		/** Wrote the post. */
		PETITIONER,
		/** One of the mapping's officers. */
		OFFICER,
		/** Anybody else: stays where it is. */
		VISITOR

	}

}
