package org.minwonhub.hub.exchange;

import java.util.List;

class H2MessageLogTests extends MessageLogContract {

	@Override
	List<String> database() {
		return List.of();
	}

}
