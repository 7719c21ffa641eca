package org.minwonhub.demo.board;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.function.IntSupplier;

import org.minwonhub.demo.place.Participant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a board's rows by GNUboard5's rules: edits move no timestamp, deletes are hard
 * and take the comments along, replies to a deleted post stay.
 */
public final class Writing {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Passwords passwords;

	private final InstantSource clock;

	private final String board;

	private final String table;

	public Writing(BoardDatabase database, Participant board, Passwords passwords, InstantSource clock) {
		this.jdbc = database.jdbc();
		this.transaction = database.transaction();
		this.passwords = passwords;
		this.clock = clock;
		this.board = board.table();
		this.table = "g5_write_" + board.table();
	}

	/** A new post: the next lower thread number, its own parent. */
	public int post(Author author, Text text) {
		return inTransaction(() -> {
			int num = number("SELECT coalesce(min(wr_num), 0) - 1 FROM " + this.table);
			return insertPost(num, "", author, hashed(author.password()), text);
		});
	}

	/**
	 * A threaded reply. A reply to a secret post can be opened with that post's password.
	 */
	public int reply(Row to, Author author, Text text) {
		return inTransaction(() -> {
			String password = to.secret() ? to.password() : hashed(author.password());
			return insertPost(to.num(), nextReply(to), author, password, text);
		});
	}

	private int insertPost(int num, String reply, Author author, String password, Text text) {
		LocalDateTime now = BoardTime.now(this.clock);
		int id = insert(new Place(num, reply, 0, 0), author, password, text, now, BoardTime.text(now));
		this.jdbc.sql("UPDATE " + this.table + " SET wr_parent = wr_id WHERE wr_id = ?").param(id).update();
		announce(id, id, author, now);
		count("bo_count_write", 1);
		return id;
	}

	/**
	 * A comment: the post's thread number, the post as parent, and the post's counters.
	 */
	public int comment(Row post, Author author, String content) {
		return inTransaction(() -> {
			LocalDateTime now = BoardTime.now(this.clock);
			int order = number("SELECT coalesce(max(wr_comment), 0) + 1 FROM " + this.table
					+ " WHERE wr_is_comment = 1 AND wr_parent = " + post.id());
			int id = insert(new Place(post.num(), "", post.id(), order), author, hashed(author.password()),
					new Text(post.category(), false, "", content), now, "");
			this.jdbc.sql("UPDATE " + this.table + " SET wr_comment = wr_comment + 1, wr_last = ? WHERE wr_id = ?")
				.params(BoardTime.text(now), post.id())
				.update();
			announce(id, post.id(), author, now);
			count("bo_count_comment", 1);
			return id;
		});
	}

	/** An edit changes what was written and nothing else. */
	public void edit(Row row, Text text) {
		this.jdbc
			.sql("UPDATE " + this.table
					+ " SET ca_name = ?, wr_option = ?, wr_subject = ?, wr_content = ? WHERE wr_id = ?")
			.params(text.category(), option(text), text.subject(), text.content(), row.id())
			.update();
	}

	/** Removes a post or reply with its comments, or one comment. */
	public void delete(Row row) {
		inTransaction(() -> {
			String rows = row.comment() ? " WHERE wr_id = ?" : " WHERE wr_parent = ?";
			int removed = this.jdbc.sql("DELETE FROM " + this.table + rows).param(row.id()).update();
			this.jdbc
				.sql("DELETE FROM g5_board_new WHERE bo_table = ? AND "
						+ (row.comment() ? "wr_id = ?" : "wr_parent = ?"))
				.params(this.board, row.id())
				.update();
			this.jdbc.sql("DELETE FROM g5_board_file WHERE bo_table = ? AND wr_id = ?")
				.params(this.board, row.id())
				.update();
			if (row.comment()) {
				uncomment(row.parent());
			}
			else {
				count("bo_count_write", -1);
			}
			count("bo_count_comment", -(row.comment() ? removed : removed - 1));
			return removed;
		});
	}

	/** A page view moves its counter, and only that. */
	public void viewed(Row row) {
		this.jdbc.sql("UPDATE " + this.table + " SET wr_hit = wr_hit + 1 WHERE wr_id = ?").param(row.id()).update();
	}

	private void uncomment(int post) {
		this.jdbc
			.sql("UPDATE " + this.table + " SET wr_comment = wr_comment - 1, wr_last = (SELECT "
					+ "formatdatetime(max(wr_datetime), 'yyyy-MM-dd HH:mm:ss') FROM " + this.table
					+ " WHERE wr_parent = ?) WHERE wr_id = ?")
			.params(post, post)
			.update();
	}

	private int insert(Place place, Author author, String password, Text text, LocalDateTime now, String last) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("INSERT INTO " + this.table + " " + """
				(wr_num, wr_reply, wr_parent, wr_is_comment, wr_comment, wr_comment_reply, ca_name, wr_option,
				 wr_subject, wr_content, wr_seo_title, wr_link1, wr_link2, mb_id, wr_password, wr_name, wr_email,
				 wr_homepage, wr_datetime, wr_last, wr_ip, wr_facebook_user, wr_twitter_user,
				 wr_1, wr_2, wr_3, wr_4, wr_5, wr_6, wr_7, wr_8, wr_9, wr_10)
				VALUES (?, ?, ?, ?, ?, '', ?, ?, ?, ?, '', '', '', ?, ?, ?, ?, '', ?, ?, ?, '', '',
				 '', '', '', '', '', '', '', '', '', '')""")
			.params(place.num(), place.reply(), place.parent(), (place.parent() == 0) ? 0 : 1, place.comment(),
					text.category(), option(text), text.subject(), text.content(), author.member(), password,
					author.name(), author.email(), now, last, author.address())
			.update(key, "wr_id");
		return Objects.requireNonNull(key.getKey(), "wr_id").intValue();
	}

	private String nextReply(Row to) {
		int length = to.reply().length() + 1;
		String last = this.jdbc.sql("SELECT coalesce(max(wr_reply), '') FROM " + this.table + " " + """
				WHERE wr_num = ? AND wr_is_comment = 0 AND length(wr_reply) = ? AND wr_reply LIKE ?""")
			.params(to.num(), length, to.reply() + "%")
			.query(String.class)
			.single();
		char next = last.isEmpty() ? 'A' : (char) (last.charAt(length - 1) + 1);
		if (next > 'Z' || length > 10) {
			throw new NoRoomException();
		}
		return to.reply() + next;
	}

	private void announce(int id, int parent, Author author, LocalDateTime now) {
		this.jdbc
			.sql("INSERT INTO g5_board_new (bo_table, wr_id, wr_parent, bn_datetime, mb_id) VALUES (?, ?, ?, ?, ?)")
			.params(this.board, id, parent, now, author.member())
			.update();
	}

	private void count(String column, int by) {
		this.jdbc.sql("UPDATE g5_board SET " + column + " = " + column + " + ? WHERE bo_table = ?")
			.params(by, this.board)
			.update();
	}

	private int inTransaction(IntSupplier work) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			// Thread numbers and reply letters are taken one at a time.
			this.jdbc.sql("SELECT bo_table FROM g5_board WHERE bo_table = ? FOR UPDATE")
				.param(this.board)
				.query(String.class)
				.single();
			return work.getAsInt();
		}));
	}

	private int number(String sql) {
		return this.jdbc.sql(sql).query(Integer.class).single();
	}

	private String hashed(String password) {
		return password.isEmpty() ? "" : this.passwords.hash(password);
	}

	private static String option(Text text) {
		return text.secret() ? "secret" : "";
	}

	/** Where a new row stands; {@code parent} is 0 for a post, which becomes its own. */
	private record Place(int num, String reply, int parent, int comment) {
	}

	/** All letters from A to Z are taken below one entry. */
	public static final class NoRoomException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
