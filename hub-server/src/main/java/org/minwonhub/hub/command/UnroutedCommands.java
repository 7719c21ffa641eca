package org.minwonhub.hub.command;

import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

@Command(name = "unrouted")
class UnroutedCommands {

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private HubCommand hub;

	@Command
	void list() {
		this.hub.console()
			.list(this.hub.client().get("unrouted", Map.of()), "applicationNumber", "since", "reason", "filedBy",
					"category", "region");
	}

	@Command
	void assign(@Parameters(paramLabel = "NUMBER", descriptionKey = "number") String number,
			@Option(names = "--agency", required = true, paramLabel = "CODE") String agency,
			@Option(names = "--why", required = true, paramLabel = "WHY", descriptionKey = "why") String why) {
		JsonNode answer = this.hub.client()
			.post("unrouted/" + HubClient.escape(number) + "/assign", Map.of("agency", agency, "why", why));
		this.hub.console().done(answer, "assigned", number, answer.path("agency").asString());
	}

}
