package org.minwonhub.hub.exchange;

import java.util.List;

class H2ErasureTests extends ErasureContract {

	@Override
	List<String> database() {
		return List.of();
	}

}
