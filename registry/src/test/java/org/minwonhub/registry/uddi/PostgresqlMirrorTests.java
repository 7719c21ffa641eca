package org.minwonhub.registry.uddi;

import javax.sql.DataSource;

class PostgresqlMirrorTests extends MirrorContract {

	private static final DataSource DATABASE = TestDatabases.postgresql();

	@Override
	DataSource database() {
		return DATABASE;
	}

}
