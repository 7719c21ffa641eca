package org.minwonhub.system.killpoint;

import org.minwonhub.system.world.HubDatabase;

class H2KillPointTests extends KillPointContract {

	@Override
	HubDatabase.Kind database() {
		return HubDatabase.Kind.H2;
	}

}
