package org.minwonhub.adapter.board.jdbc;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.board.FileToWrite;

/**
 * An entry to be written, whatever kind it is.
 *
 * @param reference the hub's
 * @param parent what it is written under; empty for posts
 * @param category the board's own
 */
record Draft(String reference, String parent, String subject, String text, String author, @Nullable String contact,
		@Nullable String category, boolean secret, List<FileToWrite> files) {
}
