package org.minwonhub.demo.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.Collectors;

import org.h2.jdbcx.JdbcConnectionPool;
import org.minwonhub.demo.place.Category;
import org.minwonhub.demo.place.Officer;
import org.minwonhub.demo.place.Participant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One board's database, created where it is missing: tables, the board's row, its
 * officer, and a database user for the adapter that may read, insert and update.
 */
public final class BoardDatabase implements AutoCloseable {

	/** The database user that the adapter connects as. */
	public static final String ADAPTER_USER = "adapter";

	/** GNUboard's level of a board's manager, who may reply. */
	public static final int OFFICER_LEVEL = 8;

	private final JdbcConnectionPool pool;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private BoardDatabase(JdbcConnectionPool pool) {
		this.pool = pool;
		this.jdbc = JdbcClient.create(pool);
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
	}

	/**
	 * @param directory that all boards' databases are below
	 * @param board whose it is
	 * @param adapterPassword for {@link #ADAPTER_USER}: hexadecimal
	 */
	public static BoardDatabase open(Path directory, Participant board, String adapterPassword, Passwords passwords,
			InstantSource clock) {
		JdbcConnectionPool pool = JdbcConnectionPool.create(DatabaseServer.url(directory, board.key()), "board",
				adapterPassword);
		BoardDatabase database = new BoardDatabase(pool);
		database.createTables(board);
		database.createBoard(board);
		database.createOfficer(board.officer(), passwords, clock);
		database.admit(adapterPassword);
		return database;
	}

	public JdbcClient jdbc() {
		return this.jdbc;
	}

	TransactionTemplate transaction() {
		return this.transaction;
	}

	private void createTables(Participant board) {
		for (String statement : schema().replace("@table@", board.table()).split(";\\s*\\n", -1)) {
			if (!statement.isBlank()) {
				this.jdbc.sql(statement).update();
			}
		}
	}

	private void createBoard(Participant board) {
		String categories = board.categories().stream().map(Category::boardName).collect(Collectors.joining("|"));
		if (count("SELECT count(*) FROM g5_board WHERE bo_table = ?", board.table()) == 0) {
			this.jdbc.sql("""
					INSERT INTO g5_board (bo_table, gr_id, bo_subject, bo_admin, bo_category_list, bo_notice)
					VALUES (?, 'community', ?, ?, ?, '')""")
				.params(board.table(), board.boardKo(), board.officer().account(), categories)
				.update();
		}
	}

	private void createOfficer(Officer officer, Passwords passwords, InstantSource clock) {
		if (count("SELECT count(*) FROM g5_member WHERE mb_id = ?", officer.account()) == 0) {
			this.jdbc.sql("""
					INSERT INTO g5_member (mb_id, mb_password, mb_name, mb_nick, mb_email, mb_tel, mb_hp, mb_level,
						mb_datetime) VALUES (?, ?, ?, ?, '', ?, '', ?, ?)""")
				.params(officer.account(), passwords.hash(officer.password()), officer.name(), officer.name(),
						officer.contact(), OFFICER_LEVEL, BoardTime.now(clock))
				.update();
		}
	}

	private void admit(String adapterPassword) {
		if (!adapterPassword.matches("[0-9a-f]+")) {
			throw new IllegalArgumentException("The adapter's database password must be hexadecimal");
		}
		this.jdbc.sql("CREATE USER IF NOT EXISTS " + ADAPTER_USER + " PASSWORD '" + adapterPassword + "'").update();
		this.jdbc.sql("GRANT SELECT, INSERT, UPDATE ON SCHEMA public TO " + ADAPTER_USER).update();
	}

	private int count(String sql, String parameter) {
		return this.jdbc.sql(sql).param(parameter).query(Integer.class).single();
	}

	private static String schema() {
		try (InputStream in = BoardDatabase.class.getResourceAsStream("/board/schema.sql")) {
			return new String(Objects.requireNonNull(in, "board/schema.sql").readAllBytes(), StandardCharsets.UTF_8)
				.replaceAll("(?m)^--.*$", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.pool.dispose();
	}

}
