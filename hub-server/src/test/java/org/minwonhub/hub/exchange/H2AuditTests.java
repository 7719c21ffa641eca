package org.minwonhub.hub.exchange;

import java.util.List;

class H2AuditTests extends AuditContract {

	@Override
	List<String> database() {
		return List.of();
	}

}
