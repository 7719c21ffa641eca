package org.minwonhub.hub.recovery.offline;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.minwonhub.hub.storage.Databases;

class PostgresqlTwoRestoresTests extends TwoRestoresContract {

	@Override
	DataSource open(Path directory) {
		return Databases.postgresql();
	}

}
