package org.minwonhub.registry;

import javax.sql.DataSource;

import org.minwonhub.registry.uddi.TestDatabases;

class PostgresqlDirectoryTests extends DirectoryContract {

	@Override
	DataSource database() {
		return TestDatabases.postgresql();
	}

}
