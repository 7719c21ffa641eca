package org.minwonhub.hub.recovery.offline;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.minwonhub.hub.storage.Databases;

class H2TwoRestoresTests extends TwoRestoresContract {

	@Override
	DataSource open(Path directory) {
		return Databases.h2(directory);
	}

}
