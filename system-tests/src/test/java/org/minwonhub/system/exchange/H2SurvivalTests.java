package org.minwonhub.system.exchange;

import org.minwonhub.system.world.HubDatabase;

class H2SurvivalTests extends SurvivalContract {

	@Override
	HubDatabase.Kind database() {
		return HubDatabase.Kind.H2;
	}

}
