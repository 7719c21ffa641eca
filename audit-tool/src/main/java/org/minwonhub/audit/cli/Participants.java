package org.minwonhub.audit.cli;

/** Participants as people call them. */
final class Participants {

	private Participants() {
	}

	/** An agency's code or any participant's URI; empty stays empty. */
	static String uri(String codeOrUri) {
		return (codeOrUri.isEmpty() || codeOrUri.startsWith("urn:")) ? codeOrUri : "urn:agency:" + codeOrUri;
	}

}
