package org.minwonhub.adapter.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.minwonhub.adapter.board.Board;
import org.minwonhub.adapter.board.jdbc.BoardMappings;
import org.minwonhub.adapter.board.jdbc.JdbcBoards;
import org.minwonhub.adapter.board.jdbc.Reservations;

/**
 * A GNUboard with one board "qna", as its own pages would change it.
 */
public final class Gnuboard {

	public static final String OFFICER = "kim";

	public static final String CITIZEN = "hong";

	private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

	private final JdbcClient client = JdbcClient.create(new DriverManagerDataSource(this.url, "sa", ""));

	private @Nullable Path files;

	public Gnuboard() {
		for (String statement : script().split(";\\s*\n", -1)) {
			if (!statement.isBlank()) {
				this.client.sql(statement).update();
			}
		}
	}

	/** The block {@code board} of a configuration. */
	public Map<String, Object> mapping() {
		Map<String, Object> mapping = new HashMap<>();
		mapping.put("profile", "gnuboard5");
		mapping.put("url", this.url);
		mapping.put("user", "sa");
		mapping.put("table", "qna");
		mapping.put("status-column", "wr_2");
		mapping.put("categories", Map.of("자금", "FUNDING"));
		mapping.put("officers", Map.of("accounts", Map.of(OFFICER, Map.of("name", "김담당", "unit", "민원과")), "default",
				Map.of("unit", "민원실", "contact", "02-000-0000")));
		if (this.files != null) {
			mapping.put("files", this.files.toString());
		}
		return mapping;
	}

	/** The folder of attached files, which the mapping then names. */
	public Gnuboard filesIn(Path folder) {
		this.files = folder;
		return this;
	}

	public Board open() {
		return JdbcBoards.open(BoardMappings.of(mapping(), Path.of("/")), new NoReservations(), Clock.systemUTC());
	}

	public int post(String member, String subject, String content, String option, String time) {
		int id = insert("", 0, 0, option, subject, content, member, time);
		run("update g5_write_qna set wr_parent = wr_id where wr_id = ?", id);
		return id;
	}

	public int post(String member, String subject, String content) {
		return post(member, subject, content, "", "2026-11-22 11:00:00");
	}

	/** A threaded reply (답변글). */
	public int reply(int post, String member, String content) {
		String letter = String.valueOf((char) ('A' + count(
				"select count(*) from g5_write_qna where wr_reply <> '' and wr_num = (select wr_num from g5_write_qna where wr_id = ?)",
				post)));
		int id = insert(letter, post, 0, "", "답변", content, member, "2026-11-22 12:00:00");
		run("update g5_write_qna set wr_parent = wr_id, wr_num = (select wr_num from g5_write_qna where wr_id = ?)"
				+ " where wr_id = ?", post, id);
		return id;
	}

	public int comment(int post, String member, String content) {
		int id = insert("", post, 1, "", "", content, member, "2026-11-22 12:30:00");
		run("update g5_write_qna set wr_parent = ?, wr_num = (select wr_num from g5_write_qna where wr_id = ?),"
				+ " wr_comment = 1 where wr_id = ?", post, post, id);
		return id;
	}

	public int run(String sql, Object... parameters) {
		return this.client.sql(sql).params(List.of(parameters)).update();
	}

	public int count(String sql, Object... parameters) {
		return this.client.sql(sql).params(List.of(parameters)).query(Integer.class).single();
	}

	public String one(String sql, Object... parameters) {
		return this.client.sql(sql).params(List.of(parameters)).query(String.class).single();
	}

	private int insert(String reply, int post, int comment, String option, String subject, String content,
			String member, String time) {
		run("""
				insert into g5_write_qna (wr_num, wr_reply, wr_parent, wr_is_comment, wr_comment_reply, ca_name, wr_option,
				  wr_subject, wr_content, wr_link1, wr_link2, mb_id, wr_password, wr_name, wr_email, wr_homepage, wr_datetime,
				  wr_last, wr_ip, wr_facebook_user, wr_twitter_user, wr_1, wr_2, wr_3, wr_4, wr_5, wr_6, wr_7, wr_8, wr_9, wr_10)
				select coalesce(min(wr_num), 0) - 1, ?, ?, ?, '', '자금', ?, ?, ?, '', '', ?, '', ?, 'hong@example.kr', '', ?,
				  ?, '', '', '', '', '', '', '', '', '', '', '', '', ''
				from g5_write_qna""",
				reply, post, comment, option, subject, content, member, "이름" + member, time, time);
		return count("select max(wr_id) from g5_write_qna");
	}

	private static String script() {
		try (InputStream stream = Gnuboard.class.getResourceAsStream("/boards/gnuboard5-h2.sql")) {
			if (stream == null) {
				throw new IllegalStateException("No tables for GNUboard");
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** GNUboard has a column for the reference, so no ids are reserved. */
	private static final class NoReservations implements Reservations {

		@Override
		public Optional<String> find(String reference) {
			return Optional.empty();
		}

		@Override
		public void keep(String reference, String id) {
			throw new IllegalStateException();
		}

	}

}
