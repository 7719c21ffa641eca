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
class PublisherCommands {

	private static final String PATH = "uddi/accounts";

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private UddiCommands uddi;

	@Command
	void make(@ArgGroup(multiplicity = "1") Whose whose, @Option(names = "--name", required = true, paramLabel = "NAME",
			descriptionKey = "publisher-account") String name) {
		Map<String, Object> body = new HashMap<>(Map.of("name", name));
		if (whose.participant != null) {
			body.put("participant", whose.participant);
		}
		else {
			body.put("centre", whose.centre);
		}
		password("publisher-made", this.uddi.hub().client().post(PATH, body));
	}

	@Command
	void reset(@Parameters(paramLabel = "NAME", descriptionKey = "publisher-account") String name) {
		password("publisher-reset", this.uddi.hub().client().post(path(name) + "/reset", Map.of()));
	}

	@Command
	void close(@Parameters(paramLabel = "NAME", descriptionKey = "publisher-account") String name) {
		this.uddi.hub()
			.console()
			.done(this.uddi.hub().client().post(path(name) + "/close", Map.of()), "publisher-closed", name);
	}

	@Command
	void list() {
		this.uddi.hub()
			.console()
			.list(this.uddi.hub().client().get(PATH, Map.of()), "publisher", "publishesFor", "madeAt", "passwordAt",
					"closedAt");
	}

	private void password(String done, JsonNode answer) {
		this.uddi.hub()
			.console()
			.done(answer, done, answer.path("publisher").asString(), answer.path("password").asString());
	}

	private static String path(String name) {
		return PATH + "/" + HubClient.escape(name);
	}

	/** For whom the account publishes: exactly one of both. */
	static class Whose {

		@Option(names = "--participant", required = true, paramLabel = "URI", descriptionKey = "publisher-participant")
		@Nullable String participant;

		@Option(names = "--centre", required = true, descriptionKey = "publisher-centre")
		boolean centre;

	}

}
