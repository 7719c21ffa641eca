package org.minwonhub.registry;

import javax.sql.DataSource;

import org.minwonhub.registry.uddi.TestDatabases;

class H2DirectoryTests extends DirectoryContract {

	@Override
	DataSource database() {
		return TestDatabases.h2();
	}

}
