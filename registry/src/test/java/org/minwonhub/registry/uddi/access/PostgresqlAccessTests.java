package org.minwonhub.registry.uddi.access;

import javax.sql.DataSource;

import org.minwonhub.registry.uddi.TestDatabases;

class PostgresqlAccessTests extends AccessContract {

	@Override
	DataSource database() {
		return TestDatabases.postgresql();
	}

}
