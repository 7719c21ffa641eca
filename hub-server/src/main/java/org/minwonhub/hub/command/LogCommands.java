package org.minwonhub.hub.command;

import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

@Command(name = "log")
class LogCommands {

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private HubCommand hub;

	/** Ends with 1 while the log is not in order, so that a monitor can ask. */
	@Command
	int status() {
		JsonNode status = this.hub.client().get("log", Map.of());
		Console console = this.hub.console();
		String state = status.path("state").asString();
		if (console.asJson()) {
			console.raw(status);
		}
		else {
			console.facts(status, "state", "alarmAt", "origin", "size", "publishedSize", "publishedAt", "witnessedSize",
					"stampedSize", "stampedAt", "waiting", "oldestAt");
			if (!status.path("reports").isEmpty()) {
				console.section("reports", status.path("reports"), "id", "participant", "code", "foundAt", "reportedAt",
						"message");
			}
			console.line(this.hub.texts().get("log." + state));
		}
		return state.equals("IN_ORDER") ? ExitCodes.DONE : ExitCodes.REFUSED;
	}

	@Command
	void key() {
		print("log/key", Map.of(), "vkey");
	}

	@Command
	void checkpoint(@Option(names = "--witnessed", descriptionKey = "witnessed") boolean witnessed) {
		print("log/checkpoint", Map.of("witnessed", witnessed), "checkpoint");
	}

	@Command
	void witnesses() {
		this.hub.console()
			.list(this.hub.client().get("log/witnesses", Map.of()), "witness", "size", "cosignedAt", "since", "vkey");
	}

	@Command
	void policy() {
		print("log/policy", Map.of(), "policy");
	}

	@Command
	void stamps() {
		JsonNode answer = this.hub.client().get("log/stamps", Map.of());
		Console console = this.hub.console();
		console.list(answer, "size", "stampedAt", "obtainedAt", "authority");
		if (!console.asJson() && !answer.path("authorities").isEmpty()) {
			console.section("authorities", answer.path("authorities"), "authority", "url", "trouble");
		}
	}

	@Command
	void stamp() {
		JsonNode answer = this.hub.client().post("log/stamps", Map.of());
		this.hub.console()
			.done(answer, "stamped", answer.path("size").asString(), answer.path("stampedAt").asString(),
					answer.path("authority").asString());
	}

	@Command
	void settle(@Parameters(paramLabel = "ID", descriptionKey = "report") long id,
			@Option(names = "--why", required = true, paramLabel = "WHY", descriptionKey = "why") String why) {
		JsonNode answer = this.hub.client().post("log/reports/" + id + "/settle", Map.of("why", why));
		this.hub.console().done(answer, "settled", Long.toString(id));
	}

	/** The bare value, fit for a file. */
	private void print(String path, Map<String, Object> parameters, String name) {
		JsonNode answer = this.hub.client().get(path, parameters);
		Console console = this.hub.console();
		if (console.asJson()) {
			console.raw(answer);
		}
		else {
			console.line(answer.path(name).asString().stripTrailing());
		}
	}

}
