package org.minwonhub.demo.board;

import java.time.LocalDateTime;

/**
 * A row of the posts' table: a post, a threaded reply, or a comment.
 *
 * @param id {@code wr_id}
 * @param num {@code wr_num}: the thread, negative, newest lowest
 * @param reply {@code wr_reply}: empty for a post, {@code A}, {@code AA}… for replies
 * @param parent {@code wr_parent}: itself, or a comment's post
 * @param comment whether it is a comment
 * @param comments number of comments on it
 * @param category {@code ca_name}
 * @param secret whether {@code wr_option} says so
 * @param subject as typed
 * @param content as typed, never to be shown unescaped
 * @param member {@code mb_id}; empty for guests
 * @param name of the author
 * @param password a hash; empty where none was given
 * @param written {@code wr_datetime}
 * @param hits page views
 * @param files number of attached files
 */
public record Row(int id, int num, String reply, int parent, boolean comment, int comments, String category,
		boolean secret, String subject, String content, String member, String name, String password,
		LocalDateTime written, int hits, int files) {

	static final String COLUMNS = """
			wr_id AS id, wr_num AS num, wr_reply AS reply, wr_parent AS parent, wr_is_comment <> 0 AS comment,
			wr_comment AS comments, ca_name AS category, wr_option LIKE '%secret%' AS secret, wr_subject AS subject,
			wr_content AS content, mb_id AS member, wr_name AS name, wr_password AS password,
			wr_datetime AS written, wr_hit AS hits, wr_file AS files""";

	/** Whether some password opens it; what an adapter wrote has none. */
	public boolean hasPassword() {
		return this.password.startsWith("sha256:");
	}

	/** Whether it is a threaded reply (답변글). */
	public boolean isReply() {
		return !this.comment && !this.reply.isEmpty();
	}

}
