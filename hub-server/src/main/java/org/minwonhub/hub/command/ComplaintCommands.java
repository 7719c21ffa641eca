package org.minwonhub.hub.command;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

@Command(name = "complaints")
class ComplaintCommands {

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private HubCommand hub;

	@Command
	void list(@Option(names = "--number", paramLabel = "NUMBER") @Nullable String number,
			@Option(names = "--state", paramLabel = "STATE") @Nullable String state,
			@Option(names = "--agency", paramLabel = "NAME") @Nullable String agency,
			@Option(names = "--category", paramLabel = "CODE") @Nullable String category,
			@Option(names = "--from", paramLabel = "DATE") @Nullable String from,
			@Option(names = "--to", paramLabel = "DATE") @Nullable String to,
			@Option(names = "--cursor", paramLabel = "CURSOR", descriptionKey = "cursor") @Nullable String cursor,
			@Option(names = "--limit", paramLabel = "N", defaultValue = "50", descriptionKey = "limit") int limit) {
		Map<String, @Nullable Object> filter = new HashMap<>();
		filter.put("number", number);
		filter.put("state", state);
		filter.put("agency", agency);
		filter.put("category", category);
		filter.put("from", from);
		filter.put("to", to);
		filter.put("cursor", cursor);
		filter.put("limit", limit);
		this.hub.console()
			.list(this.hub.client().get("complaints", filter), "applicationNumber", "state", "receivedAt", "filedBy",
					"agencies", "handling", "category", "region");
	}

	@Command
	void show(@Parameters(paramLabel = "NUMBER", descriptionKey = "number") String number) {
		JsonNode file = this.hub.client().get("complaints/" + HubClient.escape(number), Map.of());
		Console console = this.hub.console();
		if (console.asJson()) {
			console.raw(file);
			return;
		}
		console.facts(file.path("complaint"), "applicationNumber", "id", "state", "receivedAt", "filedBy", "handling",
				"kind", "category", "region");
		console.section("legs", file.path("legs"), "number", "agency", "state", "receiptNumber", "dueDate", "openedAt");
		console.section("steps", file.path("steps"), "at", "leg", "state", "cause", "by");
		console.section("deliveries", file.path("deliveries"), "id", "recipient", "sequence", "reason", "state",
				"attempt", "code", "why");
	}

}
