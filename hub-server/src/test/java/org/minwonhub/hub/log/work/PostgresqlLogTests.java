package org.minwonhub.hub.log.work;

import javax.sql.DataSource;

import org.minwonhub.hub.storage.Databases;

class PostgresqlLogTests extends LogContract {

	@Override
	DataSource open() {
		return Databases.postgresql();
	}

}
