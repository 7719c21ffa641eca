package org.minwonhub.system.browser;

import org.minwonhub.system.process.Processes;
import org.minwonhub.system.world.Hub;
import org.minwonhub.system.world.HubDatabase;

class HubPagesTests extends PagesContract {

	@Override
	Site start(Processes processes, Chromium chromium) {
		return new HubSite(Hub.standard(processes, "hub", HubDatabase.Kind.H2).start());
	}

}
