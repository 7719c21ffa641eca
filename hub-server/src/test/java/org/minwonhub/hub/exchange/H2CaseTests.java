package org.minwonhub.hub.exchange;

import java.util.List;

class H2CaseTests extends CaseContract {

	@Override
	List<String> database() {
		return List.of();
	}

}
