package org.minwonhub.hub.storage;

import java.nio.file.Path;

import com.zaxxer.hikari.HikariDataSource;

/**
 * H2 told to be honest. With its default write delay, acknowledged commits were lost on
 * {@code kill -9}; {@code WRITE_DELAY=0} survives that, and {@link GroupedSync} adds the
 * fsync that a power cut needs.
 * <p>
 * H2 2.5.252 loses synced commits whatever it is told: its file header may point before a
 * commit written into freed space. {@code EmbeddedDatabaseTests} catches that; run it
 * before raising the version.
 */
public final class EmbeddedDatabase {

	/**
	 * How many statements a connection keeps parsed: more than the hub has. H2 keeps
	 * eight by itself, fewer than one message needs, and so would parse every one anew.
	 */
	private static final int PARSED_STATEMENTS = 256;

	private EmbeddedDatabase() {
	}

	/** Opens, or creates, a database file. */
	public static HikariDataSource open(Path file, int connections) {
		HikariDataSource source = new HikariDataSource();
		source.setPoolName("h2-" + file.getFileName());
		source.setJdbcUrl("jdbc:h2:file:" + file.toAbsolutePath()
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE="
				+ PARSED_STATEMENTS);
		source.setUsername("sa");
		source.setMaximumPoolSize(connections);
		return source;
	}

}
