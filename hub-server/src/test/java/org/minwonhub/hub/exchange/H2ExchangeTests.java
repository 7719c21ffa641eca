package org.minwonhub.hub.exchange;

import java.util.List;

class H2ExchangeTests extends ExchangeContract {

	@Override
	List<String> database() {
		return List.of();
	}

}
