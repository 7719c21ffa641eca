package org.minwonhub.hub.command;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

@Command(name = "messages")
class MessageCommands {

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private HubCommand hub;

	@Command
	void list(@Option(names = "--number", paramLabel = "NUMBER") @Nullable String number,
			@Option(names = "--receipt", paramLabel = "NUMBER") @Nullable String receipt,
			@Option(names = "--sender", paramLabel = "NAME", descriptionKey = "sender") @Nullable String sender,
			@Option(names = "--operation", paramLabel = "NAME") @Nullable String operation,
			@Option(names = "--signer", paramLabel = "THUMBPRINT") @Nullable String signer,
			@Option(names = "--refused") boolean refused,
			@Option(names = "--from", paramLabel = "DAY") @Nullable String from,
			@Option(names = "--to", paramLabel = "DAY") @Nullable String to,
			@Option(names = "--cursor", paramLabel = "CURSOR", descriptionKey = "cursor") @Nullable String cursor,
			@Option(names = "--limit", paramLabel = "N", defaultValue = "50", descriptionKey = "limit") int limit) {
		Map<String, @Nullable Object> filter = new HashMap<>();
		filter.put("number", number);
		filter.put("receipt", receipt);
		filter.put("sender", sender);
		filter.put("operation", operation);
		filter.put("signer", signer);
		filter.put("outcome", refused ? "REFUSED" : null);
		filter.put("from", from);
		filter.put("to", to);
		filter.put("cursor", cursor);
		filter.put("limit", limit);
		this.hub.console()
			.list(this.hub.client().get("messages", filter), "at", "operation", "sender", "sequence",
					"applicationNumber", "refusal", "id");
	}

	/** Ends with 1 if something about the message does not hold. */
	@Command
	int show(@Parameters(paramLabel = "ID", descriptionKey = "message") String id, @Option(names = "--sender",
			required = true, paramLabel = "NAME", descriptionKey = "sender") String sender) {
		JsonNode file = this.hub.client()
			.get("messages/" + HubClient.escape(id.replaceFirst("^urn:uuid:", "")), Map.of("sender", sender));
		Console console = this.hub.console();
		if (console.asJson()) {
			console.raw(file);
		}
		else {
			console.facts(file.path("message"), "id", "operation", "sender", "sequence", "at", "applicationNumber",
					"signer");
			console.section("checks", file.path("checks"), "name", "state", "value");
			console.section("events", file.path("events"), "at", "what", "who", "detail");
		}
		boolean bad = file.path("checks")
			.valueStream()
			.anyMatch((check) -> check.path("state").asString().equals("BAD"));
		return bad ? ExitCodes.REFUSED : ExitCodes.DONE;
	}

}
