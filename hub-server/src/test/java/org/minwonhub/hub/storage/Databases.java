package org.minwonhub.hub.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The two databases that the hub runs on, real ones, with every migration applied.
 */
public final class Databases {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private Databases() {
	}

	/** A database file in the given directory, as the hub opens it. */
	public static DataSource h2(Path directory) {
		return migrated(EmbeddedDatabase.open(directory.resolve("hub"), 8));
	}

	/** A new database on the one PostgreSQL server that this JVM starts. */
	public static DataSource postgresql() {
		return pool(create("template " + Template.NAME));
	}

	/**
	 * Closes a database and opens a copy of it, as a backup would be: what happens to the
	 * copy does not happen to the original, which {@link #reopen} opens again.
	 */
	public static DataSource copy(DataSource original) {
		HikariDataSource source = (HikariDataSource) original;
		source.close();
		String url = source.getJdbcUrl();
		if (!url.startsWith("jdbc:h2:")) {
			return pool(create("template " + url.replaceFirst(".*/([^?]*).*", "$1")));
		}
		Path file = h2File(url);
		Path copy = file.resolveSibling("copy-" + NUMBER.incrementAndGet() + "-" + file.getFileName());
		try {
			Files.copy(Path.of(file + ".mv.db"), Path.of(copy + ".mv.db"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return EmbeddedDatabase.open(copy, 8);
	}

	/** Opens a database that was closed. */
	public static DataSource reopen(DataSource closed) {
		String url = ((HikariDataSource) closed).getJdbcUrl();
		return url.startsWith("jdbc:h2:") ? EmbeddedDatabase.open(h2File(url), 8) : pool(url);
	}

	private static Path h2File(String url) {
		return Path.of(url.replaceFirst("jdbc:h2:file:([^;]*);.*", "$1"));
	}

	/** The address of a new, empty database there; its user is {@code postgres}. */
	public static String newPostgresqlUrl() {
		return create("");
	}

	/** Settings under which a hub runs on a new, empty database there. */
	public static List<String> newPostgresqlSettings() {
		return List.of("hub.storage.url=" + newPostgresqlUrl(), "hub.storage.user=postgres");
	}

	/** The same for a test that Spring starts the hub for. */
	public static void addPostgresql(DynamicPropertyRegistry settings) {
		String url = newPostgresqlUrl();
		settings.add("hub.storage.url", () -> url);
		settings.add("hub.storage.user", () -> "postgres");
	}

	private static String create(String options) {
		String name = "hub_" + NUMBER.incrementAndGet();
		JdbcClient.create(Server.ONE.getPostgresDatabase()).sql("create database " + name + " " + options).update();
		return Server.ONE.getJdbcUrl("postgres", name);
	}

	private static HikariDataSource pool(String url) {
		HikariDataSource source = new HikariDataSource();
		source.setJdbcUrl(url);
		source.setMaximumPoolSize(8);
		source.setMinimumIdle(0);
		return source;
	}

	private static DataSource migrated(DataSource source) {
		Flyway.configure().dataSource(source).load().migrate();
		return source;
	}

	/** A migrated database to copy, since migrating anew for each test takes seconds. */
	private static final class Template {

		static final String NAME = make();

		private static String make() {
			String url = newPostgresqlUrl();
			try (HikariDataSource source = pool(url)) {
				migrated(source);
			}
			return url.replaceFirst(".*/([^?]*).*", "$1");
		}

	}

	/** Started by the first test that asks; it ends with the JVM. */
	private static final class Server {

		static final EmbeddedPostgres ONE = start();

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("PostgreSQL could not be started", ex);
			}
		}

	}

}
