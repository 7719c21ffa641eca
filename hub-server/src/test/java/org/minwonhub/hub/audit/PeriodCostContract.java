package org.minwonhub.hub.audit;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What one participant exchanged in a period costs what it is, however much others
 * exchanged then, and itself at other times. The same on each database.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PeriodCostContract {

	private static final String CITY = "urn:agency:6110001";

	private static final String OTHERS = "urn:agency:6110002";

	private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");

	private static final Instant END = BEGIN.plus(Duration.ofDays(1));

	private static final int MANY = 10_000;

	private static final int FEW = 12;

	private static final int MOST = 10_000;

	private DataSource source;

	private JdbcTemplate template;

	private JdbcClient jdbc;

	abstract DataSource open(Path directory);

	/** How many rows a statement read, by what the database says of it. */
	abstract long rowsRead(String plan);

	@BeforeAll
	void fill(@TempDir Path folder) {
		this.source = open(folder);
		this.template = new JdbcTemplate(this.source);
		this.jdbc = JdbcClient.create(this.template);
		for (String uri : List.of(CITY, OTHERS)) {
			this.template.update(
					"""
							insert into participant (uri, kind, name_ko, name_en, state, receives_copies, registered_at, changed_at)
							values (?, 'AGENCY', '가', 'A', 'LIVE', false, current_timestamp, current_timestamp)""",
					uri);
		}
		new TransactionTemplate(new JdbcTransactionManager(this.source)).executeWithoutResult((status) -> {
			messages(OTHERS, BEGIN, MANY);
			messages(CITY, BEGIN.minus(Duration.ofDays(400)), MANY);
			messages(CITY, BEGIN, FEW);
			deliveries(OTHERS, MANY);
			deliveries(CITY, FEW);
		});
		this.template.execute("analyze");
	}

	@AfterAll
	void close() {
		((HikariDataSource) this.source).close();
	}

	@Test
	void whatItSentAndWhatItWasHandedIsFoundByIndexes() {
		List<Long> handed = this.jdbc.sql(
				"select dm.message from delivery_message dm join delivery d on d.id = dm.delivery_id where d.recipient = :city")
			.param("city", CITY)
			.query(Long.class)
			.list();
		assertThat(new MessageSelection(this.jdbc).ofPeriod(CITY, BEGIN, END, MOST)).hasSize(2 * FEW)
			.containsAll(handed)
			.isSorted();
		String plan = String.join("\n",
				this.jdbc.sql("explain analyze " + MessageSelection.OF_PERIOD)
					.param("from", DatabaseClock.column(BEGIN))
					.param("to", DatabaseClock.column(END))
					.param("participant", CITY)
					.param("limit", MOST)
					.query(String.class)
					.list());
		assertThat(rowsRead(plan)).as(plan).isPositive().isLessThan(20 * FEW);
	}

	@Test
	void noMoreThanOneBeyondTheMostIsFound() {
		assertThat(new MessageSelection(this.jdbc).ofPeriod(CITY, BEGIN, END, 10)).hasSize(11);
	}

	private void messages(String sender, Instant from, int count) {
		List<Object[]> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Timestamp at = Timestamp.from(from.plusSeconds(i));
			rows.add(new Object[] { sender, UUID.randomUUID(), i, at, at });
		}
		this.template.batchUpdate("""
				insert into message (participant, message_id, operation, sender_seq, received_at, signer, signer_trust,
				  algorithm, key_id, leaf, log_deadline)
				values (?, ?, 'SubmitComplaint', ?, ?, '%s', 'HUB_CA', 'rsa-sha256',
				  '00000000-0000-0000-0000-000000000001', '', ?)""".formatted("0".repeat(64)), rows);
	}

	/** Of the others' messages the first so many, each in a delivery of its own. */
	private void deliveries(String recipient, int count) {
		UUID complaint = UUID.randomUUID();
		Timestamp at = Timestamp.from(BEGIN.plusSeconds(MANY));
		this.template.update(
				"""
						insert into complaint (id, application_number, filed_by, origin_system, origin_id, generation, handling, kind,
						  visibility, revision, state, transfers, received_at, key_id)
						values (?, ?, ?, 'board', ?, 1, 'ROUTE', 'QUERY', 'PRIVATE', 1, 'OPEN', 0, ?, ?)""",
				complaint, recipient.substring(11), OTHERS, recipient, at, UUID.randomUUID());
		List<Long> messages = this.jdbc
			.sql("select id from message where participant = :others order by id limit :count")
			.param("others", OTHERS)
			.param("count", count)
			.query(Long.class)
			.list();
		List<Object[]> deliveries = new ArrayList<>();
		List<Object[]> handed = new ArrayList<>();
		for (long message : messages) {
			UUID delivery = UUID.randomUUID();
			deliveries.add(new Object[] { delivery, recipient, complaint, deliveries.size(), at, at });
			handed.add(new Object[] { delivery, message });
		}
		this.template.batchUpdate("""
				insert into delivery (id, recipient, complaint_id, seq, reason, assigned_at, state, next_at, attempt)
				values (?, ?, ?, ?, 'ASSIGNED', ?, 'DONE', ?, 1)""", deliveries);
		this.template.batchUpdate("insert into delivery_message (delivery_id, ordinal, message) values (?, 0, ?)",
				handed);
	}

}
