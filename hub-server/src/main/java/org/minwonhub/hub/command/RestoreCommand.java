package org.minwonhub.hub.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.recovery.offline.OfflineRestore;
import org.minwonhub.hub.recovery.offline.RestoreProblem;
import org.minwonhub.hub.recovery.offline.Restored;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DataAccessException;

/**
 * The way back after a backup was restored. By itself it works on the data while the hub
 * does not run; its subcommands ask the hub that runs again.
 */
@Command(name = "restore")
class RestoreCommand implements Runnable {

	private static final int MOST = 300;

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private HubCommand hub;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--from-entries", paramLabel = "PLACE", descriptionKey = "from-entries")
	private @Nullable String place;

	@Option(names = "--why", paramLabel = "WHY", descriptionKey = "why")
	private @Nullable String why;

	@Option(names = "--dry-run", descriptionKey = "dry-run")
	private boolean dryRun;

	/** The subcommands need none of the options, so these are required only here. */
	@Override
	public void run() {
		if (this.place == null || this.why == null) {
			throw new CommandLine.ParameterException(this.spec.commandLine(), this.hub.texts().get("restore.options"));
		}
		requireStopped();
		if (this.why.isBlank() || this.why.length() > MOST) {
			throw failure("why", "");
		}
		try {
			tell(OfflineRestore.run(Map.of("hub.site.data", this.hub.data().toAbsolutePath().toString()), this.place,
					this.why.strip(), this.dryRun));
		}
		catch (RestoreProblem ex) {
			throw failure(ex.text().replaceFirst("^restore\\.", ""), ex.arguments());
		}
		catch (DataAccessException ex) {
			CommandFailure failure = failure("database", this.hub.data().toAbsolutePath().toString());
			failure.initCause(ex);
			throw failure;
		}
	}

	private void tell(Restored restored) {
		Console console = this.hub.console();
		if (console.asJson()) {
			console.raw(new JsonMapper().valueToTree(restored));
		}
		else if (restored.epoch() == 0) {
			console.line(this.hub.texts().get("restore.nothing", restored.to()));
		}
		else {
			console.line(this.hub.texts()
				.get(restored.done() ? "restore.done" : "restore.tried", restored.from(), restored.to(),
						restored.messages(), restored.acts(), restored.epoch()));
		}
	}

	/** Ends with 1 while messages are missing. */
	@Command
	int status() {
		JsonNode status = this.hub.client().get("recovery", Map.of());
		Console console = this.hub.console();
		if (console.asJson()) {
			console.raw(status);
		}
		else if (status.path("epoch").isMissingNode()) {
			console.line(this.hub.texts().get("restore.never"));
		}
		else {
			console.facts(status.path("epoch"), "epoch", "from", "to", "since", "openedAt", "why");
			console.facts(status, "restored", "missing", "waived");
			console.section("confirmations", status.path("participants"), "participant", "missing", "confirmedAt");
			console.section("missing", status.path("missingMessages"), "index", "participant", "message", "operation",
					"receivedAt", "code");
			console.section("acts", status.path("acts"), "index", "at", "act", "subject");
		}
		return (status.path("missing").asInt(0) == 0) ? ExitCodes.DONE : ExitCodes.REFUSED;
	}

	@Command
	void waive(@Parameters(paramLabel = "MESSAGE", descriptionKey = "message") String message,
			@Option(names = "--why", required = true, paramLabel = "WHY", descriptionKey = "why") String why) {
		String id = message.replaceFirst("^urn:uuid:", "");
		JsonNode answer = this.hub.client()
			.post("recovery/messages/" + HubClient.escape(id) + "/waive", Map.of("why", why));
		this.hub.console().done(answer, "waived", id);
	}

	/** A hub that runs would go on with what is changed here. */
	private void requireStopped() {
		Path address = this.hub.data().resolve("operations.address");
		if (Files.exists(address) && this.hub.client().answers()) {
			throw failure("running", this.hub.client().address());
		}
	}

	private CommandFailure failure(String key, Object... arguments) {
		return new CommandFailure(ExitCodes.REFUSED, this.hub.texts().get("failure.restore.what"),
				this.hub.texts().get("failure.restore." + key + ".why", arguments),
				this.hub.texts().get("failure.restore." + key + ".next"));
	}

}
