package org.minwonhub.hub.command;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** Accounts to publish with. */
@Command(name = "account")
class AccountCommands {

	private static final String PATH = "uddi/accounts";

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private UddiCommands uddi;

	@Command
	void make(@ArgGroup(multiplicity = "1") Whose whose,
			@Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "account") String name) {
		Map<String, Object> body = new HashMap<>(Map.of("name", name));
		if (whose.participant != null) {
			body.put("participant", whose.participant);
		}
		password("account-made", this.uddi.hub().client().post(PATH, body));
	}

	@Command
	void reset(@Parameters(paramLabel = "NAME", descriptionKey = "account") String name) {
		password("account-reset", this.uddi.hub().client().post(path(name) + "/reset", Map.of()));
	}

	@Command
	void close(@Parameters(paramLabel = "NAME", descriptionKey = "account") String name) {
		this.uddi.hub()
			.console()
			.done(this.uddi.hub().client().post(path(name) + "/close", Map.of()), "account-closed", name);
	}

	@Command
	void list() {
		this.uddi.hub()
			.console()
			.list(this.uddi.hub().client().get(PATH, Map.of()), "account", "publishesFor", "madeAt", "passwordAt",
					"closedAt");
	}

	private void password(String done, JsonNode answer) {
		this.uddi.hub()
			.console()
			.done(answer, done, answer.path("account").asString(), answer.path("password").asString());
	}

	private static String path(String name) {
		return PATH + "/" + HubClient.escape(name);
	}

	/** For whom the account publishes: exactly one of both. */
	static class Whose {

		@Option(names = "--participant", required = true, paramLabel = "URI", descriptionKey = "account-participant")
		@Nullable String participant;

		@Option(names = "--centre", required = true, descriptionKey = "account-centre")
		boolean centre;

	}

}
