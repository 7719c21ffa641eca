package org.minwonhub.registry.uddi;

import javax.sql.DataSource;

class PostgresqlNodeTests extends NodeContract {

	private static final DataSource DATABASE = TestDatabases.postgresql();

	@Override
	DataSource database() {
		return DATABASE;
	}

}
