package org.minwonhub.system.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One PostgreSQL for the harness, as durable as a production server: fsync and
 * synchronous commit are on. Started at first use; it ends with the JVM.
 */
final class PostgresServer {

	static final String USER = "postgres";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static final EmbeddedPostgres ONE = start();

	private PostgresServer() {
	}

	/** The JDBC address of a new, empty database. */
	static String newDatabase() {
		String name = "hub_" + NUMBER.incrementAndGet();
		JdbcClient.create(ONE.getPostgresDatabase()).sql("create database " + name).update();
		return ONE.getJdbcUrl(USER, name).replaceFirst("localhost", "127.0.0.1");
	}

	/** The server's first process, the parent of all others. */
	static ProcessHandle process() {
		long pid = JdbcClient.create(ONE.getPostgresDatabase())
			.sql("select split_part(pg_read_file('postmaster.pid'), chr(10), 1)::bigint")
			.query(Long.class)
			.single();
		return ProcessHandle.of(pid).orElseThrow();
	}

	private static EmbeddedPostgres start() {
		try {
			EmbeddedPostgres server = EmbeddedPostgres.builder()
				.setServerConfig("listen_addresses", "127.0.0.1")
				// By itself it turns both off, the first by the option -F.
				.setServerConfig("fsync", "on")
				.setServerConfig("synchronous_commit", "on")
				.start();
			requireDurable(JdbcClient.create(server.getPostgresDatabase()));
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("PostgreSQL could not be started", ex);
		}
	}

	private static void requireDurable(JdbcClient database) {
		for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
			String value = database.sql("show " + setting).query(String.class).single();
			if (!"on".equals(value)) {
				throw new IllegalStateException("PostgreSQL runs with " + setting + " = " + value);
			}
		}
	}

}
