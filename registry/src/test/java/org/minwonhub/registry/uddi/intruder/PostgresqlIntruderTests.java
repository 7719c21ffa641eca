package org.minwonhub.registry.uddi.intruder;

import javax.sql.DataSource;

import org.minwonhub.registry.uddi.TestDatabases;

class PostgresqlIntruderTests extends IntruderContract {

	@Override
	DataSource database() {
		return TestDatabases.postgresql();
	}

}
