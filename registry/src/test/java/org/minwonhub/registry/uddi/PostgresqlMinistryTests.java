package org.minwonhub.registry.uddi;

import javax.sql.DataSource;

class PostgresqlMinistryTests extends MinistryContract {

	private static final DataSource DATABASE = TestDatabases.postgresql();

	@Override
	DataSource database() {
		return DATABASE;
	}

}
