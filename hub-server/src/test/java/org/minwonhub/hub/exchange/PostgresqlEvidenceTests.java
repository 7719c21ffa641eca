package org.minwonhub.hub.exchange;

import java.util.List;

import org.minwonhub.hub.storage.Databases;

class PostgresqlEvidenceTests extends EvidenceContract {

	@Override
	List<String> database() {
		return Databases.newPostgresqlSettings();
	}

}
