package org.minwonhub.hub.command;

import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** What participants propose for their own entries. */
@Command(name = "proposals")
class ProposalCommands {

	private static final String PATH = "uddi/proposals";

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private UddiCommands uddi;

	@Command
	void list() {
		this.uddi.hub()
			.console()
			.list(this.uddi.hub().client().get(PATH, Map.of()), "proposal", "participant", "publisher", "proposedAt",
					"changes");
	}

	@Command
	void show(@Parameters(paramLabel = "NUMBER", descriptionKey = "proposal-number") long number) {
		JsonNode file = this.uddi.hub().client().get(PATH + "/" + number, Map.of());
		Console console = this.uddi.hub().console();
		if (console.asJson()) {
			console.raw(file);
		}
		else {
			console.facts(file.path("line"), "proposal", "participant", "publisher", "proposedAt", "changes");
			console.text("entry-present", file.path("present").asString());
			console.text("entry-wanted", file.path("wanted").asString());
		}
	}

	@Command
	void approve(@Parameters(paramLabel = "NUMBER", descriptionKey = "proposal-number") long number,
			@Option(names = "--why", required = true, paramLabel = "WHY", descriptionKey = "why") String why) {
		decide(number, "approve", why, "proposal-approved");
	}

	@Command
	void refuse(@Parameters(paramLabel = "NUMBER", descriptionKey = "proposal-number") long number,
			@Option(names = "--why", required = true, paramLabel = "WHY", descriptionKey = "why") String why) {
		decide(number, "refuse", why, "proposal-refused");
	}

	private void decide(long number, String act, String why, String done) {
		this.uddi.hub()
			.console()
			.done(this.uddi.hub().client().post(PATH + "/" + number + "/" + act, Map.of("why", why)), done,
					Long.toString(number));
	}

}
