package org.minwonhub.system.killpoint;

import org.minwonhub.system.world.HubDatabase;

class PostgresqlKillPointTests extends KillPointContract {

	@Override
	HubDatabase.Kind database() {
		return HubDatabase.Kind.POSTGRESQL;
	}

}
