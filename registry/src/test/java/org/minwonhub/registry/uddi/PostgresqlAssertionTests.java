package org.minwonhub.registry.uddi;

import javax.sql.DataSource;

class PostgresqlAssertionTests extends AssertionContract {

	private static final DataSource DATABASE = TestDatabases.postgresql();

	@Override
	DataSource database() {
		return DATABASE;
	}

}
