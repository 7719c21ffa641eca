package org.minwonhub.hub.storage;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One schema history runs on both databases.
 */
class DatabasesTests {

	@Test
	void everyMigrationRunsOnH2(@TempDir Path directory) {
		assertThat(tables(Databases.h2(directory))).isPositive();
	}

	@Test
	void everyMigrationRunsOnPostgresql() {
		assertThat(tables(Databases.postgresql())).isPositive();
	}

	@Test
	void eachCallGivesAFreshDatabase() {
		JdbcClient first = JdbcClient.create(Databases.postgresql());
		first
			.sql("""
					insert into participant (uri, kind, name_ko, name_en, state, receives_copies, registered_at, changed_at)
					values ('urn:agency:1741000', 'AGENCY', '가', 'A', 'LIVE', false, current_timestamp, current_timestamp)""")
			.update();
		assertThat(JdbcClient.create(Databases.postgresql())
			.sql("select count(*) from participant")
			.query(Integer.class)
			.single()).isZero();
	}

	/** Counts what both directories of migrations, the registry's and the hub's, make. */
	private static int tables(DataSource source) {
		return JdbcClient.create(source)
			.sql("select (select count(*) + 1 from participant) * (select count(*) + 1 from delivery)")
			.query(Integer.class)
			.single();
	}

}
