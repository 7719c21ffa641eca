package org.minwonhub.system.attack;

import org.minwonhub.system.world.HubDatabase;

class PostgresqlAttackTests extends AdministratorAttackContract {

	@Override
	HubDatabase.Kind kind() {
		return HubDatabase.Kind.POSTGRESQL;
	}

}
