package org.minwonhub.demo.board;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.demo.place.Participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What an adapter can do from outside.
 */
class DatabaseServerTests {

	private static final String PASSWORD = "0badcafe";

	private DatabaseServer server;

	private BoardDatabase database;

	@BeforeEach
	void start(@TempDir Path directory) throws SQLException {
		this.server = DatabaseServer.start(directory, 0);
		this.database = BoardDatabase.open(directory, Participants.SUPPORT, PASSWORD, new Passwords(new Random(1)),
				InstantSource.system());
	}

	@AfterEach
	void stop() {
		this.database.close();
		this.server.close();
	}

	@Test
	void theAdapterReadsInsertsAndUpdates() throws SQLException {
		try (Connection adapter = connect(PASSWORD); Statement statement = adapter.createStatement()) {
			assertThat(statement.executeUpdate("""
					INSERT INTO g5_board_new (bo_table, wr_id, wr_parent, bn_datetime, mb_id)
					VALUES ('support', 1, 1, now(), '')""")).isEqualTo(1);
			assertThat(statement.executeUpdate("UPDATE g5_board SET bo_count_write = bo_count_write + 1")).isEqualTo(1);
			assertThat(statement.executeQuery("SELECT bo_table FROM g5_board FOR UPDATE").next()).isTrue();
		}
	}

	@Test
	void theAdapterRemovesNothing() throws SQLException {
		try (Connection adapter = connect(PASSWORD); Statement statement = adapter.createStatement()) {
			assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM g5_board"))
				.hasMessageContaining("Not enough rights");
			assertThatThrownBy(() -> statement.executeUpdate("DROP TABLE g5_write_support"))
				.hasMessageContaining("Not enough rights");
		}
	}

	@Test
	void aWrongPasswordAndAnUnknownDatabaseAreRefused() {
		assertThatThrownBy(() -> connect("wrong")).isInstanceOf(SQLException.class);
		assertThatThrownBy(() -> DriverManager.getConnection(DatabaseServer.url(this.server.port(), "other"), "x", "y"))
			.isInstanceOf(SQLException.class);
	}

	private Connection connect(String password) throws SQLException {
		return DriverManager.getConnection(DatabaseServer.url(this.server.port(), "support"),
				BoardDatabase.ADAPTER_USER, password);
	}

}
