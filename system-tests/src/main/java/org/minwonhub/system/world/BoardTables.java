package org.minwonhub.system.world;

import java.util.List;

/**
 * A board as its visitors and officers use it, through its own tables and by its own
 * rules. Keys are the board's.
 */
public interface BoardTables {

	/** The part of an adapter's configuration that names this board. */
	String mapping();

	/** A citizen writes. */
	long post(String subject, String text, String category);

	/** An officer answers below a post. */
	long answer(long post, String text);

	/** The author changes what was written; no time moves. */
	void edit(long key, String text);

	/** The row is gone. */
	void delete(long key);

	/** Somebody reads a post. */
	void view(long key);

	/** Everything that a reader would find, drafts and deleted rows not. */
	List<Row> rows();

	default List<Row> posts() {
		return rows().stream().filter((row) -> row.parent() == 0).toList();
	}

	default List<Row> below(long post) {
		return rows().stream().filter((row) -> row.parent() == post).toList();
	}

	/**
	 * A row as it stands.
	 *
	 * @param key its key
	 * @param parent the post that it answers; 0 for a post
	 * @param subject its heading
	 * @param text its text
	 * @param author its author, as shown
	 * @param secret whether visitors cannot read it
	 */
	record Row(long key, long parent, String subject, String text, String author, boolean secret) {
	}

}
