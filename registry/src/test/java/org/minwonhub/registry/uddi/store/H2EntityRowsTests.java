package org.minwonhub.registry.uddi.store;

import java.time.Instant;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.minwonhub.registry.uddi.TestDatabases;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class H2EntityRowsTests {

	private static final DataSource DATABASE = TestDatabases.h2();

	/** A table that has not changed two thousand times yet has no statistics. */
	@Test
	void aRowIsWrittenByItsKeyEvenWithoutStatistics() {
		Instant now = Instant.parse("2026-11-22T00:00:00Z");
		Entity entity = new Entity("uddi:a.kr:shop", Kind.BUSINESS, null, new Ownership("urn:agency:A000000", "A"),
				State.SHOWN, false, "<businessEntity/>", now, now, now);
		JdbcClient.StatementSpec update = JdbcClient.create(DATABASE)
			.sql("explain " + EntityRows.UPDATE)
			.param("touched", true);
		assertThat(EntityRows.bind(update, entity, false, new EntityRows.Shown("A", "<businessInfo/>"))
			.query(String.class)
			.single()).containsPattern("PRIMARY_KEY\\w*: entity_key = \\?").doesNotContain("by_owner");
	}

}
