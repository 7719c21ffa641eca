package org.minwonhub.adapter.board.jdbc;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.board.BoardRefusalException;
import org.minwonhub.adapter.board.BoardUnavailableException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * One connection to the board from lookup to commit, whose failures are already told
 * apart. Every value is read as text, which is all that boards have in common.
 */
final class Session implements AutoCloseable {

	private static final Charset CP949 = Charset.forName("MS949");

	private static final Set<Integer> TEXTS = Set.of(Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB);

	private final String what;

	private final Connection connection;

	private final JdbcClient client;

	private final boolean cp949InLatin1;

	private final Discard discard;

	private @Nullable String heldLock;

	private Session(String what, Connection connection, Discard discard, boolean cp949InLatin1) {
		this.what = what;
		this.connection = connection;
		this.discard = discard;
		this.cp949InLatin1 = cp949InLatin1;
		this.client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
	}

	/**
	 * @param what for the texts of failures
	 */
	static Session open(String what, DataSource board, Discard discard, boolean cp949InLatin1) {
		return Failures.guard(what, () -> {
			Connection connection = board.getConnection();
			try {
				connection.setAutoCommit(false);
			}
			catch (SQLException ex) {
				connection.close();
				throw ex;
			}
			return new Session(what, connection, discard, cp949InLatin1);
		});
	}

	/** Begins a transaction that sees one state of the board to its end. */
	void beginSnapshot() {
		run(() -> this.connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ));
	}

	/** Begins a transaction whose statements see what others committed before each. */
	void beginCurrent() {
		rollback();
		run(() -> this.connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED));
	}

	/** Holds a named lock on the server until the session ends, dead or alive. */
	void lock(String name) {
		// Before it is known to be held: one too many releases harms nobody.
		this.heldLock = name;
		List<Map<String, @Nullable String>> rows = query("SELECT GET_LOCK(:lock_name, 20) AS held",
				Map.of("lock_name", name));
		if (!"1".equals(rows.get(0).get("held"))) {
			throw new BoardUnavailableException(this.what + ": another adapter holds the board's lock",
					new SQLTimeoutException());
		}
	}

	List<Map<String, @Nullable String>> query(String sql, Map<String, ?> parameters) {
		return Failures.guard(this.what,
				() -> this.client.sql(sql)
					.params(bound(parameters))
					.query((ResultSet row, int number) -> read(row))
					.list());
	}

	int update(String sql, Map<String, ?> parameters) {
		return Failures.guard(this.what, () -> this.client.sql(sql).params(bound(parameters)).update());
	}

	/** Inserts a row and returns the key that the database made for it. */
	String insert(String sql, Map<String, ?> parameters, String keyColumn) {
		GeneratedKeyHolder holder = new GeneratedKeyHolder();
		Failures.guard(this.what, () -> this.client.sql(sql).params(bound(parameters)).update(holder, keyColumn));
		Number key = holder.getKey();
		if (key == null) {
			throw new IllegalStateException("the database made no key");
		}
		return key.toString();
	}

	void commit() {
		run(this.connection::commit);
	}

	void rollback() {
		run(this.connection::rollback);
	}

	@Override
	public void close() {
		try {
			rollback();
			if (this.heldLock != null) {
				query("SELECT RELEASE_LOCK(:lock_name) AS released", Map.of("lock_name", this.heldLock));
			}
		}
		catch (BoardUnavailableException | BoardRefusalException ex) {
			// The lock belongs to the connection: without a clean end neither may be used
			// again.
			run(() -> this.discard.discard(this.connection));
			throw ex;
		}
		finally {
			run(this.connection::close);
		}
	}

	private void run(Change change) {
		Failures.guard(this.what, () -> {
			change.run();
			return true;
		});
	}

	private Map<String, @Nullable String> read(ResultSet row) throws SQLException {
		ResultSetMetaData columns = row.getMetaData();
		Map<String, @Nullable String> values = new HashMap<>();
		for (int i = 1; i <= columns.getColumnCount(); i++) {
			boolean text = TEXTS.contains(columns.getColumnType(i));
			values.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT),
					(text && this.cp949InLatin1) ? decoded(row.getBytes(i)) : row.getString(i));
		}
		return values;
	}

	private static @Nullable String decoded(byte @Nullable [] bytes) {
		return (bytes != null) ? new String(bytes, CP949) : null;
	}

	private Map<String, ?> bound(Map<String, ?> parameters) {
		if (!this.cp949InLatin1) {
			return parameters;
		}
		Map<String, @Nullable Object> bound = new HashMap<>(parameters);
		bound.replaceAll(
				(name, value) -> (value instanceof String text && !isAscii(text)) ? text.getBytes(CP949) : value);
		return bound;
	}

	private static boolean isAscii(String text) {
		return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
	}

	/**
	 * Ends a connection for good, so that nobody is given it again.
	 */
	interface Discard {

		void discard(Connection connection) throws SQLException;

	}

	private interface Change {

		void run() throws SQLException;

	}

}
