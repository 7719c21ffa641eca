package org.minwonhub.system.killpoint;

import java.util.List;

import org.minwonhub.system.world.HubDatabase;

class PostgresqlKillPointTests extends KillPointContract {

	@Override
	HubDatabase.Kind database() {
		return HubDatabase.Kind.POSTGRESQL;
	}

	/**
	 * An adapter cannot see which database the hub has: it dies beside the other one. The
	 * campaign lets it die beside both.
	 */
	@Override
	List<String> adapterPoints() {
		return List.of();
	}

}
