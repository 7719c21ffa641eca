package org.minwonhub.system.world;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * A GNUboard5 board on MariaDB. Writing follows GNUboard's own rules: a post is its own
 * parent and has the next lower thread number, a reply takes the next letter, an edit
 * moves no time, a delete leaves nothing.
 */
public final class Gnuboard implements BoardTables {

	private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

	/** As long as GNUboard's own hashes: equal ones are the same guest. */
	private static final String GUESTS_PASSWORD = "sha256:12000:guest-%s";

	private final String database;

	private final JdbcClient jdbc;

	private volatile Duration clockError = Duration.ZERO;

	private volatile String frozen = "";

	private Gnuboard(String database) {
		this.database = database;
		this.jdbc = JdbcClient.create(MariadbServer.asBoard(database));
	}

	/** A new board without posts. */
	public static Gnuboard create() {
		return new Gnuboard(MariadbServer.newDatabase("gnuboard5-mariadb.sql"));
	}

	/** From now on the board's clock is wrong by this much. */
	public void setClockError(Duration error) {
		this.clockError = error;
	}

	/** From now on the board's clock stands still. */
	public void stopClock() {
		this.frozen = now();
	}

	public void startClock() {
		this.frozen = "";
	}

	@Override
	public String mapping() {
		return """
				profile: gnuboard5
				url: %s
				user: %s
				password-file: board.password
				table: qna
				reference-column: wr_10
				zone: Asia/Seoul
				answers: reply
				officers:
				  accounts:
				    officer: {name: 담당자, unit: 기업지원과, contact: 02-000-0000}
				  default: {name: 담당자, unit: 민원실, contact: 02-000-0000}
				""".formatted(MariadbServer.url(this.database), MariadbServer.ADAPTER_USER);
	}

	@Override
	public long post(String subject, String text, String category) {
		int num = number("SELECT COALESCE(MIN(wr_num), 0) - 1 FROM g5_write_qna");
		return insert(new Place(num, "", 0), new Guest("", "김민원", subject), category, subject, text);
	}

	@Override
	public long answer(long post, String text) {
		return reply(post, new Guest("officer", "담당자", "officer"), text);
	}

	/** The author of a post goes on below it. */
	public long followUp(long post, String text) {
		String subject = this.jdbc.sql("SELECT wr_subject FROM g5_write_qna WHERE wr_id = ?")
			.param(post)
			.query(String.class)
			.single();
		return comment(post, new Guest("", "김민원", subject), text);
	}

	/** Somebody else says something below a post. */
	public long visitorsComment(long post, String text) {
		return comment(post, new Guest("citizen", "지나가는 사람", "citizen"), text);
	}

	@Override
	public void edit(long key, String text) {
		this.jdbc.sql("UPDATE g5_write_qna SET wr_content = ? WHERE wr_id = ?").params(text, key).update();
	}

	@Override
	public void delete(long key) {
		this.jdbc.sql("DELETE FROM g5_write_qna WHERE wr_id = ? OR (wr_parent = ? AND wr_is_comment = 1)")
			.params(key, key)
			.update();
		this.jdbc.sql("DELETE FROM g5_board_new WHERE wr_id = ?").param(key).update();
	}

	@Override
	public void view(long key) {
		this.jdbc.sql("UPDATE g5_write_qna SET wr_hit = wr_hit + 1 WHERE wr_id = ?").param(key).update();
	}

	/**
	 * The board no longer offers secrecy, so that it must refuse what has to be secret.
	 */
	public void setSecrecy(boolean offered) {
		this.jdbc.sql("UPDATE g5_board SET bo_use_secret = ?").param(offered ? 1 : 0).update();
	}

	@Override
	public List<Row> rows() {
		return this.jdbc.sql("""
				SELECT w.wr_id, CASE WHEN w.wr_is_comment = 1 THEN w.wr_parent WHEN w.wr_reply = '' THEN 0
				    ELSE (SELECT MIN(p.wr_id) FROM g5_write_qna p WHERE p.wr_num = w.wr_num AND p.wr_reply = ''
				          AND p.wr_is_comment = 0) END AS parent,
				  w.wr_subject, w.wr_content, w.wr_name, w.wr_option LIKE '%secret%' AS secret
				FROM g5_write_qna w WHERE NOT (w.wr_is_comment = 1 AND w.wr_parent = 0) ORDER BY w.wr_id""")
			.query((rs, number) -> new Row(rs.getLong(1), rs.getLong(2), rs.getString(3), rs.getString(4),
					rs.getString(5), rs.getBoolean(6)))
			.list();
	}

	private long reply(long post, Guest author, String text) {
		int num = number("SELECT wr_num FROM g5_write_qna WHERE wr_id = " + post);
		int replies = number("SELECT COUNT(*) FROM g5_write_qna WHERE wr_reply <> '' AND wr_num = " + num);
		return insert(new Place(num, String.valueOf((char) ('A' + replies)), 0), author, "", "답변입니다", text);
	}

	private long comment(long post, Guest author, String text) {
		int num = number("SELECT wr_num FROM g5_write_qna WHERE wr_id = " + post);
		return insert(new Place(num, "", post), author, "", "", text);
	}

	private long insert(Place place, Guest author, String category, String subject, String text) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		boolean comment = place.commentOn() != 0;
		this.jdbc
			.sql("""
					INSERT INTO g5_write_qna (wr_num, wr_reply, wr_parent, wr_is_comment, wr_comment_reply, ca_name, wr_option,
					  wr_subject, wr_content, wr_link1, wr_link2, mb_id, wr_password, wr_name, wr_email, wr_homepage,
					  wr_datetime, wr_last, wr_ip, wr_facebook_user, wr_twitter_user, wr_1, wr_2, wr_3, wr_4, wr_5, wr_6,
					  wr_7, wr_8, wr_9, wr_10)
					VALUES (?, ?, ?, ?, '', ?, '', ?, ?, '', '', ?, ?, ?, ?, '', ?, '', '127.0.0.1', '', '', '', '', '', '',
					  '', '', '', '', '', '')""")
			.params(place.num(), place.reply(), place.commentOn(), comment ? 1 : 0, category, subject, text,
					author.account(), GUESTS_PASSWORD.formatted(author.secret()), author.name(),
					author.account().isEmpty() ? "petitioner@example.com" : "", now())
			.update(key, "wr_id");
		long id = Objects.requireNonNull(key.getKey(), "wr_id").longValue();
		if (!comment) {
			this.jdbc.sql("UPDATE g5_write_qna SET wr_parent = wr_id WHERE wr_id = ?").param(id).update();
		}
		this.jdbc
			.sql("INSERT INTO g5_board_new (bo_table, wr_id, wr_parent, bn_datetime, mb_id) VALUES ('qna', ?, ?, ?, ?)")
			.params(id, comment ? place.commentOn() : id, now(), author.account())
			.update();
		this.jdbc.sql("UPDATE g5_board SET bo_count_write = bo_count_write + 1").update();
		return id;
	}

	private String now() {
		if (!this.frozen.isEmpty()) {
			return this.frozen;
		}
		return LocalDateTime.ofInstant(Clock.systemUTC().instant().plus(this.clockError), SEOUL)
			.withNano(0)
			.toString()
			.replace('T', ' ');
	}

	private int number(String sql) {
		return this.jdbc.sql(sql).query(Integer.class).single();
	}

	private record Place(int num, String reply, long commentOn) {
	}

	private record Guest(String account, String name, String secret) {
	}

}
