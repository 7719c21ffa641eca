package org.minwonhub.registry.uddi.intruder;

import javax.sql.DataSource;

import org.minwonhub.registry.uddi.TestDatabases;

class H2IntruderTests extends IntruderContract {

	@Override
	DataSource database() {
		return TestDatabases.h2();
	}

}
