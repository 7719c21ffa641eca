package org.minwonhub.registry.uddi;

import javax.sql.DataSource;

class H2SimultaneousTests extends SimultaneousContract {

	private static final DataSource DATABASE = TestDatabases.h2();

	@Override
	DataSource database() {
		return DATABASE;
	}

}
