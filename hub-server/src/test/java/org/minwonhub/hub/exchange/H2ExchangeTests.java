package org.minwonhub.hub.exchange;

class H2ExchangeTests extends ExchangeContract {

	@Override
	String[] database() {
		return new String[0];
	}

}
