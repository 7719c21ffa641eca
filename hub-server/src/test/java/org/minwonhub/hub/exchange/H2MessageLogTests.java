package org.minwonhub.hub.exchange;

class H2MessageLogTests extends MessageLogContract {

	@Override
	String[] database() {
		return new String[0];
	}

}
