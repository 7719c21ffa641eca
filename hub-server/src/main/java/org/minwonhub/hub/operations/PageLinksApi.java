package org.minwonhub.hub.operations;

import java.util.Map;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PageLinksApi {

	private final PageSessions sessions;

	private final OperationsConnector connector;

	PageLinksApi(PageSessions sessions, OperationsConnector connector) {
		this.sessions = sessions;
		this.connector = connector;
	}

	/** A link that opens the page once. */
	@PostMapping("/operations/api/page-links")
	Map<String, String> make() {
		return Map.of("url", this.connector.url() + OperationsGate.ENTRANCE + "?code=" + this.sessions.newCode());
	}

}
