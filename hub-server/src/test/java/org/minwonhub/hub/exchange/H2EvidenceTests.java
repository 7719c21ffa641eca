package org.minwonhub.hub.exchange;

class H2EvidenceTests extends EvidenceContract {

	@Override
	String[] database() {
		return new String[0];
	}

}
