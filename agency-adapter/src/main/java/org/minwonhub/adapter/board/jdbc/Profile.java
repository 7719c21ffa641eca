package org.minwonhub.adapter.board.jdbc;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is known about one kind of board, with the mapping's settings filled in.
 *
 * @param system names the board
 * @param writtenAs the form of text in the columns that the adapter writes
 * @param lock on databases without named locks: the statement that fences other adapters
 * @param secrecy yields 1 where a new entry can be hidden from visitors
 * @param newest yields the time of the newest entry
 * @param sharedThreads counts threads of more than one post, where nobody can say whose a
 * reply is
 * @param foreignReferences counts rows whose reference column holds something else
 * @param answersAreOfficers whether only officers can write what is read as a reply
 * @param transactional whether the board cannot be written without transactions
 * @param tables what the connector needs of each table
 * @param sources where entries stand
 * @param files where attached files stand; null on boards without
 * @param complaint how a complaint is written
 * @param answers the ways to write an answer, by name; the first is the default
 * @param continuation how text that did not fit goes on
 */
record Profile(String system, TextFormat writtenAs, String lock, String secrecy, String newest,
		@Nullable String sharedThreads, @Nullable String foreignReferences, boolean answersAreOfficers,
		boolean transactional, Map<String, TableNeed> tables, List<Source> sources, @Nullable FileTable files,
		WriteRecipe complaint, Map<String, WriteRecipe> answers, WriteRecipe continuation) {

	/**
	 * @param columns columns that must exist
	 * @param rights of select, insert, update
	 */
	record TableNeed(List<String> columns, List<String> rights) {
	}

	/**
	 * @param select lists files with {@code file_key, number, name, stored, size} for the
	 * parameter {@code :keys}
	 * @param folder below the configured folder
	 */
	record FileTable(String select, String folder) {
	}

}
