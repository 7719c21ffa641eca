package org.minwonhub.hub.storage;

import java.nio.file.Path;

import com.zaxxer.hikari.HikariDataSource;

/**
 * H2 in a file. With its default write delay a commit reaches the file up to half a
 * second later, and {@code kill -9} loses it; so nothing that is told rests on a commit
 * alone, but on the {@code CHECKPOINT SYNC} after it, see {@link GroupedSync}. That
 * writes all commits until then at once, each page only once, and calls fsync.
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

	/**
	 * The part of the heap that may hold parsed pages. H2 takes a sixteenth by itself,
	 * and a search among 10,000 agencies then reads most of its pages from the file and
	 * parses them anew, each time.
	 */
	private static final int CACHED_PART = 4;

	private EmbeddedDatabase() {
	}

	/** Opens, or creates, a database file. */
	public static HikariDataSource open(Path file, int connections) {
		HikariDataSource source = new HikariDataSource();
		source.setPoolName("h2-" + file.getFileName());
		source.setJdbcUrl("jdbc:h2:file:" + file.toAbsolutePath()
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE="
				+ PARSED_STATEMENTS + ";CACHE_SIZE=" + Runtime.getRuntime().maxMemory() / CACHED_PART / 1024);
		source.setUsername("sa");
		source.setMaximumPoolSize(connections);
		return source;
	}

}
