package org.minwonhub.registry.uddi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * New databases with all tables; one PostgreSQL server serves all.
 */
public final class TestDatabases {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static @Nullable EmbeddedPostgres server;

	private TestDatabases() {
	}

	public static DataSource h2() {
		return h2("mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
	}

	/** A place as in H2's URLs. */
	static DataSource h2(String place) {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL(h2Url(place));
		return migrated(source);
	}

	static String h2Url(String place) {
		return "jdbc:h2:" + place + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
	}

	public static synchronized DataSource postgresql() {
		try {
			EmbeddedPostgres running = (server != null) ? server : EmbeddedPostgres.start();
			server = running;
			String name = "uddi_" + NUMBER.incrementAndGet();
			JdbcClient.create(running.getPostgresDatabase()).sql("create database " + name).update();
			return migrated(running.getDatabase("postgres", name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Takes away what tests have published: only what the node seeds stays. */
	static void clean(DataSource database) {
		JdbcClient jdbc = JdbcClient.create(database);
		jdbc.sql("update participant set parent = null").update();
		for (String table : List.of("uddi_proposal", "uddi_approved_address", "uddi_assertion",
				"uddi_entity where kind = 'BINDING'", "uddi_entity where kind = 'SERVICE'",
				"uddi_entity where owner <> 'centre'", "participant_category", "participant_region", "participant")) {
			jdbc.sql("delete from " + table).update();
		}
	}

	static DataSource migrated(DataSource source) {
		Flyway.configure().dataSource(source).load().migrate();
		return source;
	}

}
