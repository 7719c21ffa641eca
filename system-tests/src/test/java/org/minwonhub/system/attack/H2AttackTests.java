package org.minwonhub.system.attack;

import org.minwonhub.system.world.HubDatabase;

class H2AttackTests extends AdministratorAttackContract {

	@Override
	HubDatabase.Kind kind() {
		return HubDatabase.Kind.H2;
	}

}
