package org.minwonhub.hub.exchange;

import org.minwonhub.hub.storage.Databases;

class PostgresqlErasureTests extends ErasureContract {

	@Override
	String[] database() {
		return new String[] { "hub.storage.url=" + Databases.newPostgresqlUrl(), "hub.storage.user=postgres" };
	}

}
