package org.minwonhub.registry.uddi;

import javax.sql.DataSource;

class PostgresqlRepeatedUseTests extends RepeatedUseContract {

	private static final DataSource DATABASE = TestDatabases.postgresql();

	@Override
	DataSource database() {
		return DATABASE;
	}

}
