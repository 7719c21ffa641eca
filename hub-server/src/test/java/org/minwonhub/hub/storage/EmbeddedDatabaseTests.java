package org.minwonhub.hub.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedDatabaseTests {

	private static final int ROUNDS = 90;

	private final Random random = new Random(7);

	@TempDir
	private Path folder;

	/**
	 * A copy of the file is what an end without closing leaves. Without retention H2
	 * would use freed space again at once, as it otherwise does after 45 seconds.
	 */
	@Test
	void everyCommitThatWasAnsweredIsInTheFileHoweverTheProcessEnds() throws Exception {
		DataSource source = EmbeddedDatabase.open(this.folder.resolve("hub"), 2);
		JdbcClient jdbc = JdbcClient.create(source);
		jdbc.sql("set retention_time 0").update();
		jdbc.sql("create table kept (id uuid primary key, content bytea)").update();
		jdbc.sql("create table passing (id uuid primary key, content bytea)").update();
		Transactions transactions = new Transactions(new JdbcTransactionManager(source), new GroupedSync(source));
		int answered = 0;
		for (int round = 0; round < ROUNDS; round++) {
			answered += transactions.durably(() -> write(jdbc));
			assertThat(rowsInCopy()).as("after round " + round).isEqualTo(answered);
		}
	}

	private int write(JdbcClient jdbc) {
		int rows = 1 + this.random.nextInt(40);
		for (int i = 0; i < rows; i++) {
			insert(jdbc, "kept", this.random.nextInt(2000));
		}
		if (this.random.nextInt(4) == 0) {
			jdbc.sql("delete from passing").update();
		}
		else {
			insert(jdbc, "passing", 5000);
		}
		return rows;
	}

	private void insert(JdbcClient jdbc, String table, int size) {
		byte[] content = new byte[size];
		this.random.nextBytes(content);
		jdbc.sql("insert into " + table + " (id, content) values (:id, :content)")
			.param("id", UUID.randomUUID())
			.param("content", content)
			.update();
	}

	private int rowsInCopy() throws Exception {
		Files.copy(this.folder.resolve("hub.mv.db"), this.folder.resolve("copy.mv.db"),
				StandardCopyOption.REPLACE_EXISTING);
		try (var copy = EmbeddedDatabase.open(this.folder.resolve("copy"), 1)) {
			return JdbcClient.create(copy).sql("select count(*) from kept").query(Integer.class).single();
		}
	}

}
