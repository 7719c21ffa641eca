package org.minwonhub.hub.exchange;

class H2AttachmentTests extends AttachmentContract {

	@Override
	String[] database() {
		return new String[0];
	}

}
