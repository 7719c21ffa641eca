package org.minwonhub.hub.exchange;

class H2CaseTests extends CaseContract {

	@Override
	String[] database() {
		return new String[0];
	}

}
