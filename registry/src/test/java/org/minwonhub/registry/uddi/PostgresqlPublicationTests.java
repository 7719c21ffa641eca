package org.minwonhub.registry.uddi;

import javax.sql.DataSource;

class PostgresqlPublicationTests extends PublicationContract {

	private static final DataSource DATABASE = TestDatabases.postgresql();

	@Override
	DataSource database() {
		return DATABASE;
	}

}
