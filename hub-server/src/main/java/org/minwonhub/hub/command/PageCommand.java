package org.minwonhub.hub.command;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/**
 * Prints a link that opens the page once, for the person with the data directory.
 */
@Command(name = "page")
class PageCommand implements Runnable {

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private HubCommand hub;

	@Option(names = "--as", paramLabel = "ACCOUNT")
	private @Nullable String account;

	@Override
	public void run() {
		JsonNode answer = this.hub.client()
			.post("page-links", (this.account != null) ? Map.of("as", this.account) : Map.of());
		this.hub.console().done(answer, "page", answer.path("url").asString());
	}

}
