package org.minwonhub.adapter.store;

import java.util.ArrayList;
import java.util.List;

import org.minwonhub.adapter.board.BoardEntry;
import org.minwonhub.adapter.board.BoardFile;

/**
 * What of an entry decides which message a change becomes.
 */
public final class EntryHashes {

	private EntryHashes() {
	}

	/** Over what an amendment or a revised answer carries, and nothing else. */
	public static String content(BoardEntry entry) {
		List<Object> parts = new ArrayList<>(List.of(entry.subject(), entry.text(), entry.secret()));
		for (BoardFile file : entry.files()) {
			parts.add(file.name());
			parts.add(file.size());
		}
		return Hashes.hexOf(parts.toArray());
	}

	/** Over who wrote it; a hash, since the store keeps no names of its own. */
	public static String author(BoardEntry entry) {
		return Hashes.hexOf(String.valueOf(entry.author().account()), entry.author().name());
	}

}
