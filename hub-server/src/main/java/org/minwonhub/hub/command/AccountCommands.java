package org.minwonhub.hub.command;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

@Command(name = "account")
class AccountCommands {

	private static final String PATH = "accounts";

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private HubCommand hub;

	@Command
	void list() {
		this.hub.console()
			.list(this.hub.client().get(PATH, Map.of()), "account", "role", "agency", "state", "createdAt");
	}

	@Command
	void invite(@Parameters(paramLabel = "ACCOUNT", descriptionKey = "account") String name,
			@Option(names = "--role", required = true, paramLabel = "ROLE") String role,
			@Option(names = "--agency", paramLabel = "CODE") @Nullable String agency) {
		Map<String, String> wanted = new HashMap<>(Map.of("name", name, "role", role));
		if (agency != null) {
			wanted.put("agency", agency);
		}
		JsonNode answer = this.hub.client().post(PATH, wanted);
		this.hub.console().done(answer, "invited", name, answer.path("url").asString());
	}

	@Command
	void close(@Parameters(paramLabel = "ACCOUNT", descriptionKey = "account") String name,
			@Option(names = "--why", required = true, paramLabel = "WHY", descriptionKey = "why") String why) {
		JsonNode answer = act(name, "close", why);
		this.hub.console().done(answer, "closed", name);
	}

	@Command
	void reset(@Parameters(paramLabel = "ACCOUNT", descriptionKey = "account") String name,
			@Option(names = "--why", required = true, paramLabel = "WHY", descriptionKey = "why") String why) {
		JsonNode answer = act(name, "reset", why);
		this.hub.console().done(answer, "reset", name, answer.path("url").asString());
	}

	private JsonNode act(String name, String act, String why) {
		return this.hub.client().post(PATH + "/" + HubClient.escape(name) + "/" + act, Map.of("why", why));
	}

}
