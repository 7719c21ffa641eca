package org.minwonhub.hub.exchange;

import java.util.List;

class H2WitnessTests extends WitnessContract {

	@Override
	List<String> database() {
		return List.of();
	}

}
