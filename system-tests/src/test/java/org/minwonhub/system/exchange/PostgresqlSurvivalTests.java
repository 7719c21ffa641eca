package org.minwonhub.system.exchange;

import org.minwonhub.system.world.HubDatabase;

class PostgresqlSurvivalTests extends SurvivalContract {

	@Override
	HubDatabase.Kind database() {
		return HubDatabase.Kind.POSTGRESQL;
	}

}
