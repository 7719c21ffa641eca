package org.minwonhub.adapter.board.jdbc;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How one agency's board is to be read and written: a profile and what the agency says
 * about its own board. Made by {@link BoardMappings} only, which checks it whole.
 */
public final class BoardMapping {

	private final Profile profile;

	private final Access access;

	private final Content content;

	private final Officers officers;

	private final Writing writing;

	BoardMapping(Profile profile, Access access, Content content, Officers officers, Writing writing) {
		this.profile = profile;
		this.access = access;
		this.content = content;
		this.officers = officers;
		this.writing = writing;
	}

	/** The board's category for the hub's, the first where several mean the same. */
	Optional<String> boardCategory(@Nullable String hubCategory) {
		return this.content.categories()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().equals(hubCategory))
			.map(Map.Entry::getKey)
			.findFirst();
	}

	/** The hub's category codes by the board's own categories, verbatim. */
	public Map<String, String> categories() {
		return this.content.categories();
	}

	/** The hub's states by the board's own statuses, verbatim. */
	public Map<String, String> statuses() {
		return this.content.statuses();
	}

	/** The board's own statuses that mean that a complaint was accepted (접수). */
	public List<String> acceptance() {
		return this.content.acceptance();
	}

	public ZoneId zone() {
		return this.content.zone();
	}

	Profile profile() {
		return this.profile;
	}

	Access access() {
		return this.access;
	}

	Content content() {
		return this.content;
	}

	Officers officers() {
		return this.officers;
	}

	Writing writing() {
		return this.writing;
	}

	/**
	 * @param url JDBC
	 * @param cp949InLatin1 whether text columns are {@code latin1} but hold CP949 bytes
	 * @param parameters settings that SQL may name, {@code -} written as {@code _}
	 */
	record Access(String url, String user, @Nullable Path passwordFile, boolean cp949InLatin1,
			Map<String, Object> parameters) {
	}

	/**
	 * @param closed whether visitors cannot read the board at all, so that every entry is
	 * as good as secret
	 * @param htmlAs overrides how the profile reads rows, for boards whose pages differ
	 */
	record Content(ZoneId zone, boolean closed, @Nullable TextFormat htmlAs, Map<String, String> categories,
			Map<String, String> statuses, List<String> acceptance) {
	}

	/**
	 * @param account the board account that written rows carry
	 * @param answer how answers are written
	 * @param files the folder in which the board keeps attached files; null where it is
	 * out of reach
	 * @param limits lower bounds for text parameters than the columns', in characters
	 */
	record Writing(String account, WriteRecipe answer, @Nullable Path files, Map<String, Integer> limits) {
	}

}
