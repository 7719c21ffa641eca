package org.minwonhub.adapter.board.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A board's database of its own, on a real engine, with the tables of the real boards.
 */
final class TestDatabase {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final String url;

	private final String user;

	private final JdbcClient client;

	private TestDatabase(String url, String user, String script) {
		this.url = url;
		this.user = user;
		this.client = JdbcClient.create(new DriverManagerDataSource(url, user, ""));
		for (String statement : script.split(";\\s*\n", -1)) {
			if (!statement.isBlank()) {
				this.client.sql(statement).update();
			}
		}
	}

	static TestDatabase h2(String script, String mode) {
		return new TestDatabase("jdbc:h2:mem:board" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1" + mode, "sa",
				script(script + "-h2.sql"));
	}

	static TestDatabase mariadb(String script, String engine, String charset) {
		String name = "board" + COUNT.incrementAndGet();
		JdbcClient.create(new DriverManagerDataSource(MariadbServer.url(""), MariadbServer.USER, ""))
			.sql("CREATE DATABASE " + name)
			.update();
		// Boards are made without strict mode: their zero dates need it off.
		return new TestDatabase(MariadbServer.url(name), MariadbServer.USER,
				"SET GLOBAL sql_mode = '';\nSET SESSION sql_mode = '';\n"
						+ script(script + "-mariadb.sql").replace("{engine}", engine).replace("{charset}", charset));
	}

	/** A mapping of this database with the given keys. */
	BoardMapping mapping(String profile, Map<String, Object> more) {
		Map<String, Object> yaml = new HashMap<>();
		yaml.put("profile", profile);
		yaml.put("url", this.url);
		yaml.put("user", this.user);
		yaml.putAll(more);
		return BoardMappings.of(yaml, java.nio.file.Path.of("/"));
	}

	/** Connections with the adapter's own settings, each a new one. */
	static DataSource connections(BoardMapping mapping) {
		HikariConfig settings = JdbcBoards.pool(mapping.access());
		return new DriverManagerDataSource(settings.getJdbcUrl(), settings.getUsername(), settings.getPassword()) {

			@Override
			public Connection getConnection() throws SQLException {
				Connection connection = super.getConnection();
				if (settings.getConnectionInitSql() != null) {
					try (Statement statement = connection.createStatement()) {
						statement.execute(settings.getConnectionInitSql());
					}
				}
				return connection;
			}

		};
	}

	int run(String sql, Object... parameters) {
		return this.client.sql(sql).params(List.of(parameters)).update();
	}

	String one(String sql, Object... parameters) {
		return String.valueOf(this.client.sql(sql).params(List.of(parameters)).query().singleValue());
	}

	int count(String sql, Object... parameters) {
		return Integer.parseInt(one(sql, parameters));
	}

	String url() {
		return this.url;
	}

	private static String script(String name) {
		try (InputStream stream = TestDatabase.class.getResourceAsStream("/boards/" + name)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
