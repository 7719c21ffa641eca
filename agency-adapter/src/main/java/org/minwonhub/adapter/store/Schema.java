package org.minwonhub.adapter.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Brings a store to the newest version, forwards only, one script for each version.
 */
final class Schema {

	private static final int NEWEST = 4;

	private Schema() {
	}

	/**
	 * A crash in a script leaves the old version number: the first script then begins
	 * anew, since nothing was stored yet, and later ones must be repeatable.
	 */
	static void migrate(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("create table if not exists schema_version (version int not null)");
			if (version(statement) == 0) {
				statement.execute("drop all objects");
				statement.execute("create table schema_version (version int not null)");
			}
			for (int version = version(statement) + 1; version <= NEWEST; version++) {
				statement.execute(script(version));
				statement.execute("insert into schema_version values (" + version + ")");
			}
		}
	}

	private static int version(Statement statement) throws SQLException {
		try (ResultSet result = statement.executeQuery("select coalesce(max(version), 0) from schema_version")) {
			return result.next() ? result.getInt(1) : 0;
		}
	}

	private static String script(int version) {
		try (InputStream script = Schema.class.getResourceAsStream("V" + version + ".sql")) {
			if (script == null) {
				throw new IllegalStateException("No schema script for version " + version);
			}
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
