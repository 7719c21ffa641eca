package org.minwonhub.registry.uddi;

import javax.sql.DataSource;

class PostgresqlSimultaneousTests extends SimultaneousContract {

	private static final DataSource DATABASE = TestDatabases.postgresql();

	@Override
	DataSource database() {
		return DATABASE;
	}

}
