package org.minwonhub.hub.command;

import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/**
 * Prints a link that opens the page once.
 */
@Command(name = "page")
class PageCommand implements Runnable {

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private HubCommand hub;

	@Override
	public void run() {
		JsonNode answer = this.hub.client().post("page-links", Map.of());
		this.hub.console().done(answer, "page", answer.path("url").asString());
	}

}
