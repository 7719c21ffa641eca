package org.minwonhub.hub.exchange;

class H2ErasureTests extends ErasureContract {

	@Override
	String[] database() {
		return new String[0];
	}

}
