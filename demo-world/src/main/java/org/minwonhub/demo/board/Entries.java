package org.minwonhub.demo.board;

import java.util.List;
import java.util.Optional;

import org.minwonhub.demo.place.Participant;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads a board's rows.
 */
public final class Entries {

	/** Rows on one page of the list. */
	public static final int PAGE_ROWS = 15;

	private final JdbcClient jdbc;

	private final String board;

	private final String select;

	private final String table;

	public Entries(BoardDatabase database, Participant board) {
		this.jdbc = database.jdbc();
		this.board = board.table();
		this.table = "g5_write_" + board.table();
		this.select = "SELECT " + Row.COLUMNS + " FROM " + this.table;
	}

	/** Posts and replies in the board's order: newest thread first, replies below. */
	public List<Row> page(int page, String category) {
		return this.jdbc.sql(this.select + " " + """
				WHERE wr_is_comment = 0 AND (? = '' OR ca_name = ?)
				ORDER BY wr_num, wr_reply LIMIT ? OFFSET ?""")
			.params(category, category, PAGE_ROWS, (page - 1) * PAGE_ROWS)
			.query(Row.class)
			.list();
	}

	public int count(String category) {
		return this.jdbc
			.sql("SELECT count(*) FROM " + this.table + " WHERE wr_is_comment = 0 AND (? = '' OR ca_name = ?)")
			.params(category, category)
			.query(Integer.class)
			.single();
	}

	public Optional<Row> find(int id) {
		return this.jdbc.sql(this.select + " WHERE wr_id = ?").param(id).query(Row.class).optional();
	}

	/** The post and its replies; only the replies where the post was deleted. */
	public List<Row> thread(int num) {
		return this.jdbc.sql(this.select + " WHERE wr_num = ? AND wr_is_comment = 0 ORDER BY wr_reply")
			.param(num)
			.query(Row.class)
			.list();
	}

	public List<Row> comments(int post) {
		return this.jdbc.sql(this.select + " " + """
				WHERE wr_parent = ? AND wr_is_comment = 1 ORDER BY wr_comment, wr_comment_reply""")
			.param(post)
			.query(Row.class)
			.list();
	}

	/** Names of the files attached to a row. */
	public List<String> files(int id) {
		return this.jdbc.sql(
				"SELECT bf_source FROM g5_board_file WHERE bo_table = ? AND wr_id = ? AND bf_file <> '' ORDER BY bf_no")
			.params(this.board, id)
			.query(String.class)
			.list();
	}

}
