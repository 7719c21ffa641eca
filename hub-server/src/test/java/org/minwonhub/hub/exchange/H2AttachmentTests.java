package org.minwonhub.hub.exchange;

import java.util.List;

class H2AttachmentTests extends AttachmentContract {

	@Override
	List<String> database() {
		return List.of();
	}

}
