package org.minwonhub.adapter.board.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.minwonhub.adapter.board.Board;

/**
 * Opens boards that keep their entries in a database.
 */
public final class JdbcBoards {

	private JdbcBoards() {
	}

	/**
	 * Opens a board with a small pool of connections of its own. The database need not be
	 * up: what is asked of it meanwhile fails as unavailable.
	 * @param reservations the adapter's own, durable
	 */
	public static Board open(BoardMapping mapping, Reservations reservations, InstantSource clock) {
		HikariDataSource pool = new HikariDataSource(pool(mapping.access()));
		return new JdbcBoard(mapping, pool, pool::evictConnection, dialect(mapping), reservations, clock, pool::close);
	}

	/**
	 * Opens a board over connections that somebody else keeps.
	 */
	public static Board open(BoardMapping mapping, DataSource database, Reservations reservations,
			InstantSource clock) {
		return new JdbcBoard(mapping, database, (connection) -> connection.abort(Runnable::run), dialect(mapping),
				reservations, clock, () -> {
				});
	}

	static HikariConfig pool(BoardMapping.Access access) {
		HikariConfig config = new HikariConfig();
		config.setPoolName("board");
		config.setJdbcUrl(access.url());
		config.setUsername(access.user());
		Path passwordFile = access.passwordFile();
		config.setPassword((passwordFile != null) ? password(passwordFile) : "");
		config.setMaximumPoolSize(3);
		config.setMinimumIdle(0);
		config.setConnectionTimeout(10_000);
		config.setInitializationFailTimeout(-1);
		if (Dialect.of(access.url()) == Dialect.MARIADB) {
			config.setConnectionInitSql(sessionSettings(access.cp949InLatin1()));
		}
		return config;
	}

	/**
	 * Without strict mode MariaDB stores "????" for what it cannot store and cuts what is
	 * too long; without a result character set it hands over bytes as they lie there.
	 */
	private static String sessionSettings(boolean cp949InLatin1) {
		String strict = "SET SESSION sql_mode = CONCAT(@@sql_mode, ',STRICT_ALL_TABLES')";
		return cp949InLatin1 ? strict + ", SESSION character_set_results = NULL" : strict;
	}

	private static String password(Path file) {
		try {
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the board's password file cannot be read: " + file.getFileName(), ex);
		}
	}

	private static Dialect dialect(BoardMapping mapping) {
		Dialect dialect = Dialect.of(mapping.access().url());
		if (dialect == null) {
			throw new IllegalStateException("a checked mapping names a known database");
		}
		return dialect;
	}

}
