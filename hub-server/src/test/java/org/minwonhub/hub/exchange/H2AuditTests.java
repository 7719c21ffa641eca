package org.minwonhub.hub.exchange;

class H2AuditTests extends AuditContract {

	@Override
	String[] database() {
		return new String[0];
	}

}
