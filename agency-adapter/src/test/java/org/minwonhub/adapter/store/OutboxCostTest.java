package org.minwonhub.adapter.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the sender asks after each message. After an hour without the hub thousands of
 * messages wait; asking must not become dearer with each of them.
 */
class OutboxCostTest {

	private static final Pattern ROWS_READ = Pattern.compile("scanCount: (\\d+)");

	private static final int NOW = 100;

	private static final int LIMIT = 8;

	private static final int FEW = 60;

	private Connection connection;

	private JdbcClient jdbc;

	private Outbox outbox;

	@BeforeEach
	void open() throws SQLException {
		this.connection = DriverManager.getConnection("jdbc:h2:mem:");
		Schema.migrate(this.connection);
		this.jdbc = JdbcClient.create(new SingleConnectionDataSource(this.connection, true));
		this.outbox = new Outbox(this.jdbc);
	}

	@AfterEach
	void close() throws SQLException {
		this.connection.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 20, 2000 })
	void askingWhatIsDueReadsFewRowsHoweverManyWaitOrWereSent(int backlog) {
		fill(backlog);
		assertThat(this.outbox.due(NOW, LIMIT)).hasSize(LIMIT)
			.extracting(OutboxMessage::lane)
			.startsWith("waiting0", "waiting1");
		assertThat(rowsRead(Outbox.DUE, NOW, LIMIT)).isLessThan(FEW);
	}

	@ParameterizedTest
	@ValueSource(ints = { 20, 2000 })
	void askingWhatComesNextReadsFewRowsHoweverManyWaitOrWereSent(int backlog) {
		fill(backlog);
		this.outbox.add("later", null, "Operation", "urn:uuid:later", "<draft/>", NOW + 5);
		this.outbox.add("later", null, "Operation", "urn:uuid:behind", "<draft/>", NOW + 2);
		assertThat(this.outbox.nextDueAfter(NOW)).contains(NOW + 5L);
		assertThat(rowsRead(Outbox.NEXT_DUE, NOW)).isLessThan(FEW);
	}

	private void fill(int backlog) {
		for (int i = 0; i < backlog; i++) {
			long sent = this.outbox.add("sent" + i, null, "Operation", "urn:uuid:sent" + i, "<draft/>", i % NOW);
			this.outbox.accepted(sent, new byte[0], new byte[0], i);
		}
		for (int i = 0; i < backlog; i++) {
			this.outbox.add("waiting" + i, null, "Operation", "urn:uuid:waiting" + i, "<draft/>", i % NOW);
		}
	}

	private long rowsRead(String sql, Object... parameters) {
		String plan = this.jdbc.sql("explain analyze " + sql).params(parameters).query(String.class).single();
		return ROWS_READ.matcher(plan).results().mapToLong((match) -> Long.parseLong(match.group(1))).sum();
	}

}
