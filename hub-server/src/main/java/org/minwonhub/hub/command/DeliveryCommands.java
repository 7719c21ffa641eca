package org.minwonhub.hub.command;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

@Command(name = "deliveries")
class DeliveryCommands {

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private HubCommand hub;

	@Command
	void list(@Option(names = "--recipient", paramLabel = "NAME") @Nullable String recipient,
			@Option(names = "--state", paramLabel = "STATE") @Nullable String state,
			@Option(names = "--cursor", paramLabel = "CURSOR", descriptionKey = "cursor") @Nullable String cursor,
			@Option(names = "--limit", paramLabel = "N", defaultValue = "50", descriptionKey = "limit") int limit) {
		Map<String, @Nullable Object> filter = new HashMap<>();
		filter.put("recipient", recipient);
		filter.put("state", state);
		filter.put("cursor", cursor);
		filter.put("limit", limit);
		this.hub.console()
			.list(this.hub.client().get("deliveries", filter), "id", "applicationNumber", "recipient", "sequence",
					"reason", "state", "attempt", "nextAt", "code", "assignedAt");
	}

	@Command
	void retry(@Parameters(paramLabel = "ID", descriptionKey = "delivery") String id) {
		act(id, "retry", Map.of(), "retried");
	}

	@Command
	void hold(@Parameters(paramLabel = "ID", descriptionKey = "delivery") String id,
			@Option(names = "--why", required = true, paramLabel = "WHY", descriptionKey = "why") String why) {
		act(id, "hold", Map.of("why", why), "held");
	}

	@Command
	void release(@Parameters(paramLabel = "ID", descriptionKey = "delivery") String id) {
		act(id, "release", Map.of(), "released");
	}

	@Command
	void skip(@Parameters(paramLabel = "ID", descriptionKey = "delivery") String id,
			@Option(names = "--why", required = true, paramLabel = "WHY", descriptionKey = "why") String why) {
		act(id, "skip", Map.of("why", why), "skipped");
	}

	@Command
	void again(@Option(names = "--recipient", required = true, paramLabel = "NAME") String recipient,
			@Option(names = "--since", required = true, paramLabel = "TIME", descriptionKey = "since") String since,
			@Option(names = "--why", required = true, paramLabel = "WHY", descriptionKey = "why") String why) {
		JsonNode answer = this.hub.client()
			.post("deliveries/again", Map.of("recipient", recipient, "since", since, "why", why));
		this.hub.console().done(answer, "again", answer.path("deliveries").asInt());
	}

	/** Takes a delivery's id also as messages and adapters write it, as a URN. */
	private void act(String given, String act, Map<String, String> body, String done) {
		String id = given.replaceFirst("^urn:uuid:", "");
		JsonNode answer = this.hub.client().post("deliveries/" + HubClient.escape(id) + "/" + act, body);
		this.hub.console().done(answer, done, id);
	}

}
