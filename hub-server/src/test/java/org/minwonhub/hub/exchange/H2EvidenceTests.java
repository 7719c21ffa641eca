package org.minwonhub.hub.exchange;

import java.util.List;

class H2EvidenceTests extends EvidenceContract {

	@Override
	List<String> database() {
		return List.of();
	}

}
