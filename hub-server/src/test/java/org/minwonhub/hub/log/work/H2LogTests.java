package org.minwonhub.hub.log.work;

import javax.sql.DataSource;

import org.minwonhub.hub.storage.Databases;

class H2LogTests extends LogContract {

	@Override
	DataSource open() {
		return Databases.h2(this.folder);
	}

}
