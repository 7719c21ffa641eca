package org.minwonhub.adapter.store;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaTest {

	@Test
	void aStoreOfTheFirstVersionKeepsItsMessagesAlsoIfAnUpgradeWasCutShort() throws Exception {
		try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:schema-test");
				Statement statement = connection.createStatement()) {
			statement.execute("create table schema_version (version int not null)");
			statement.execute(script("V1.sql"));
			statement.execute("insert into schema_version values (1)");
			statement.execute("""
					insert into outbox (lane, operation, message_id, draft, state, next_at, created_at)
					values ('lane', 'SubmitComplaint', 'urn:uuid:1', '<draft/>', 'ACCEPTED', 0, 0)""");
			statement.execute("""
					insert into outbox (lane, operation, message_id, draft, state, next_at, created_at, sender_seq)
					values ('lane', 'SubmitComplaint', 'urn:uuid:2', '<draft/>', 'SKIPPED', 0, 0, 17)""");
			Schema.migrate(connection);
			statement.execute("delete from schema_version where version > 1");
			Schema.migrate(connection);
			try (ResultSet given = statement.executeQuery("select first_seq, code, given_up_at from given_up")) {
				assertThat(given.next()).isTrue();
				assertThat(given.getLong(1)).isEqualTo(17);
				assertThat(given.getObject(3)).as("nobody knows when").isNull();
				assertThat(given.next()).isFalse();
			}
			try (ResultSet rows = statement.executeQuery("select message_id, log_ask_at from outbox order by id")) {
				assertThat(rows.next()).isTrue();
				assertThat(rows.getString(1)).isEqualTo("urn:uuid:1");
				assertThat(rows.getObject(2)).as("nothing was promised that could be asked for").isNull();
			}
		}
	}

	private static String script(String name) throws Exception {
		try (InputStream script = Schema.class.getResourceAsStream(name)) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
