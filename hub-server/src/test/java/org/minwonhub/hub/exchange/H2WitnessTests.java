package org.minwonhub.hub.exchange;

class H2WitnessTests extends WitnessContract {

	@Override
	String[] database() {
		return new String[0];
	}

}
