package org.minwonhub.adapter.board.jdbc;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

import org.minwonhub.adapter.board.BoardRefusalException;
import org.minwonhub.adapter.board.BoardUnavailableException;

import org.springframework.dao.DataAccessException;

/**
 * Tells what may pass by itself from what will not. The texts of databases quote values,
 * so that only their codes are passed on.
 */
final class Failures {

	/**
	 * MariaDB: lock wait, deadlock, too many connections, shutdown, read only, disk full.
	 */
	private static final Set<Integer> PASSING = Set.of(1205, 1213, 1040, 1053, 1290, 1836, 1021, 1114, 1927, 1969,
			// H2: lock timeout, concurrent update, broken, closed
			50200, 40001, 90131, 90067, 90098, 90121, 90007);

	private static final Set<Integer> DENIED = Set.of(1044, 1045, 1142, 1143, 1227, 90096, 90040);

	private Failures() {
	}

	static <T> T guard(String what, SqlWork<T> work) {
		try {
			return work.run();
		}
		catch (SQLException ex) {
			throw translate(what, ex);
		}
		catch (DataAccessException ex) {
			if (ex.getMostSpecificCause() instanceof SQLException cause) {
				throw translate(what, cause);
			}
			throw ex;
		}
	}

	private static RuntimeException translate(String what, SQLException failure) {
		String codes = what + " (SQLSTATE " + failure.getSQLState() + ", code " + failure.getErrorCode() + ")";
		boolean deniedToPool = failure.getCause() instanceof SQLException cause
				&& DENIED.contains(cause.getErrorCode());
		if (deniedToPool || DENIED.contains(failure.getErrorCode())) {
			return new BoardRefusalException("NOT_PERMITTED", codes);
		}
		if (passes(failure)) {
			return new BoardUnavailableException(codes, failure);
		}
		return new BoardRefusalException(code(failure), codes);
	}

	private static boolean passes(SQLException failure) {
		String state = String.valueOf(failure.getSQLState());
		return failure instanceof SQLTransientException || failure instanceof SQLRecoverableException
				|| failure instanceof SQLNonTransientConnectionException || state.startsWith("08")
				|| state.startsWith("40") || state.startsWith("57") || PASSING.contains(failure.getErrorCode());
	}

	private static String code(SQLException failure) {
		return switch (String.valueOf(failure.getSQLState())) {
			case "42S02" -> "TABLE_MISSING";
			case "42S22" -> "COLUMN_MISSING";
			default -> "BOARD_REFUSED";
		};
	}

	/**
	 * Work on the board's database.
	 */
	interface SqlWork<T> {

		T run() throws SQLException;

	}

}
