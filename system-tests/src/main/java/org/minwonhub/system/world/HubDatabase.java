package org.minwonhub.system.world;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What a hub stores in.
 *
 * @param kind H2 or PostgreSQL
 * @param url of the PostgreSQL database; {@code null} for H2 in the hub's data directory
 */
public record HubDatabase(Kind kind, @Nullable String url) {

	/** The databases that the hub runs on. */
	public enum Kind {

		H2, POSTGRESQL;

		/** A new, empty database. */
		public HubDatabase create() {
			return new HubDatabase(this, (this == H2) ? null : PostgresServer.newDatabase());
		}

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** The database's own server; empty where it is part of the hub. */
	public Optional<ProcessHandle> server() {
		return (this.url != null) ? Optional.of(PostgresServer.process()) : Optional.empty();
	}

	/** What to tell the hub, as {@code name=value}. */
	public List<String> settings() {
		return (this.url != null) ? List.of("hub.storage.url=" + this.url, "hub.storage.user=" + PostgresServer.USER)
				: List.of();
	}

	List<String> options() {
		return settings().stream().map((setting) -> "-D" + setting).toList();
	}

	/**
	 * Looks into the database from outside. An H2 file can be opened only while the hub
	 * is not running.
	 */
	<T> T look(Path data, Function<JdbcClient, T> question) {
		if (this.url != null) {
			return question.apply(JdbcClient.create(new DriverManagerDataSource(this.url, PostgresServer.USER, "")));
		}
		String file = "jdbc:h2:file:" + data.resolve("hub").toAbsolutePath()
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE";
		SingleConnectionDataSource one = new SingleConnectionDataSource(file, "sa", "", true);
		try {
			return question.apply(JdbcClient.create(one));
		}
		finally {
			one.destroy();
		}
	}

}
