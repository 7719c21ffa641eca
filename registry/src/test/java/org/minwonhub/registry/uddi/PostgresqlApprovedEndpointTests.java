package org.minwonhub.registry.uddi;

import javax.sql.DataSource;

class PostgresqlApprovedEndpointTests extends ApprovedEndpointContract {

	private static final DataSource DATABASE = TestDatabases.postgresql();

	@Override
	DataSource database() {
		return DATABASE;
	}

}
