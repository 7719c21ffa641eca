package org.minwonhub.demo.board;

import java.nio.file.Path;
import java.sql.SQLException;

import org.h2.tools.Server;

/**
 * Lets an adapter reach the boards' databases as it would reach a foreign database: over
 * TCP, on loopback only, with a user of its own. Creating databases from outside is off.
 */
public final class DatabaseServer implements AutoCloseable {

	/** Must be the same for all who open one database. */
	private static final String SETTINGS = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

	static {
		// H2 reads it once, when its first class loads; otherwise it listens everywhere.
		System.setProperty("h2.bindAddress", "127.0.0.1");
	}

	private final Server server;

	private DatabaseServer(Server server) {
		this.server = server;
	}

	/**
	 * @param directory that the databases are below
	 * @param port free, or 0 for any
	 */
	public static DatabaseServer start(Path directory, int port) throws SQLException {
		return new DatabaseServer(Server
			.createTcpServer("-tcpPort", Integer.toString(port), "-baseDir", directory.toAbsolutePath().toString())
			.start());
	}

	public int port() {
		return this.server.getPort();
	}

	/** Where an adapter connects to. */
	public static String url(int port, String key) {
		return "jdbc:h2:tcp://127.0.0.1:" + port + "/./" + key + "/board" + SETTINGS;
	}

	/** Where the board itself opens the same database, in the server's own process. */
	static String url(Path directory, String key) {
		// Without WRITE_DELAY=0 a commit would be told before it is written.
		return "jdbc:h2:file:" + directory.toAbsolutePath().resolve(key).resolve("board") + SETTINGS
				+ ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
