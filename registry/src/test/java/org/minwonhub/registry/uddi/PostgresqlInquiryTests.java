package org.minwonhub.registry.uddi;

import javax.sql.DataSource;

class PostgresqlInquiryTests extends InquiryContract {

	private static final DataSource DATABASE = TestDatabases.postgresql();

	@Override
	DataSource database() {
		return DATABASE;
	}

}
