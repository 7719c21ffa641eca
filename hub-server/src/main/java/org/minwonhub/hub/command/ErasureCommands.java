package org.minwonhub.hub.command;

import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

@Command(name = "erasure")
class ErasureCommands {

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private HubCommand hub;

	@Command
	void list() {
		this.hub.console()
			.list(this.hub.client().get("erasures", Map.of()), "number", "applicationNumber", "basis", "state",
					"requestedBy", "requestedAt", "decidedBy", "decidedAt", "erasedAt");
	}

	/** Ends with 1 while something is wrong, so that a monitor can ask. */
	@Command
	int status() {
		JsonNode status = this.hub.client().get("erasures/status", Map.of());
		Console console = this.hub.console();
		String state = status.path("state").asString();
		if (console.asJson()) {
			console.raw(status);
		}
		else {
			console.facts(status, "state", "unfinished", "approvedAt");
			console.line(this.hub.texts().get("erasure." + state));
		}
		return state.equals("IN_ORDER") ? ExitCodes.DONE : ExitCodes.REFUSED;
	}

	/** Ends with 1 while a holder of a copy has not confirmed. */
	@Command
	int show(@Parameters(paramLabel = "NUMBER", descriptionKey = "erasure") long number) {
		JsonNode shown = this.hub.client().get("erasures/" + number, Map.of());
		Console console = this.hub.console();
		if (console.asJson()) {
			console.raw(shown);
		}
		else {
			console.facts(shown.path("erasure"), "number", "applicationNumber", "basis", "why", "state", "requestedBy",
					"requestedAt", "decidedBy", "decidedAt", "erasedAt");
			console.facts(shown, "held");
			console.section("holders", shown.path("holders"), "participant", "state", "code", "confirmedAt");
		}
		boolean confirmed = shown.path("holders")
			.valueStream()
			.allMatch((holder) -> holder.path("state").asString().equals("DONE"));
		return confirmed ? ExitCodes.DONE : ExitCodes.REFUSED;
	}

	@Command
	void request(@Parameters(paramLabel = "NUMBER", descriptionKey = "number") String number,
			@Option(names = "--basis", required = true, paramLabel = "CODE", descriptionKey = "basis") String basis,
			@Option(names = "--why", required = true, paramLabel = "WHY", descriptionKey = "why") String why) {
		JsonNode answer = this.hub.client().post("erasures", Map.of("complaint", number, "basis", basis, "why", why));
		this.hub.console().done(answer, "erasure-requested", answer.path("number").asLong());
	}

	@Command
	void hold(@Parameters(paramLabel = "NUMBER", descriptionKey = "number") String number,
			@Option(names = "--why", required = true, paramLabel = "WHY", descriptionKey = "why") String why) {
		act(number, "hold", why, "hold-set");
	}

	@Command
	void release(@Parameters(paramLabel = "NUMBER", descriptionKey = "number") String number,
			@Option(names = "--why", required = true, paramLabel = "WHY", descriptionKey = "why") String why) {
		act(number, "release", why, "hold-released");
	}

	private void act(String number, String act, String why, String done) {
		JsonNode answer = this.hub.client()
			.post("complaints/" + HubClient.escape(number) + "/" + act, Map.of("why", why));
		this.hub.console().done(answer, done, number);
	}

}
