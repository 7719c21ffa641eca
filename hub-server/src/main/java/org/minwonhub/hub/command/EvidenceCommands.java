package org.minwonhub.hub.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.text.Texts;
import org.minwonhub.security.OwnerOnlyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.json.JsonMapper;

/** Takes evidence files out; each one taken is an entry of the log. */
@Command(name = "evidence")
class EvidenceCommands {

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private HubCommand hub;

	@Command
	void message(@Parameters(paramLabel = "ID", descriptionKey = "message") String id,
			@Option(names = "--sender", paramLabel = "NAME", descriptionKey = "sender") @Nullable String sender,
			@Option(names = "--why", required = true, paramLabel = "WHY", descriptionKey = "why") String why,
			@Option(names = "--to", required = true, paramLabel = "FILE", descriptionKey = "evidence-file") Path file) {
		String query = (sender != null) ? "?sender=" + HubClient.escape(sender) : "";
		take("messages/" + HubClient.escape(id.replaceFirst("^urn:uuid:", "")) + query, why, file);
	}

	@Command
	void complaint(@Parameters(paramLabel = "NUMBER", descriptionKey = "number") String number,
			@Option(names = "--why", required = true, paramLabel = "WHY", descriptionKey = "why") String why,
			@Option(names = "--to", required = true, paramLabel = "FILE", descriptionKey = "evidence-file") Path file) {
		take("complaints/" + HubClient.escape(number), why, file);
	}

	@Command
	void period(
			@Option(names = "--participant", required = true, paramLabel = "NAME",
					descriptionKey = "evidence-participant") String participant,
			@Option(names = "--from", required = true, paramLabel = "DAY",
					descriptionKey = "evidence-from") String from,
			@Option(names = "--until", required = true, paramLabel = "DAY",
					descriptionKey = "evidence-until") String to,
			@Option(names = "--why", required = true, paramLabel = "WHY", descriptionKey = "why") String why,
			@Option(names = "--to", required = true, paramLabel = "FILE", descriptionKey = "evidence-file") Path file) {
		take("participants/" + HubClient.escape(participant) + "?from=" + HubClient.escape(from) + "&to="
				+ HubClient.escape(to), why, file);
	}

	private void take(String what, String why, Path file) {
		if (Files.exists(file)) {
			throw failure("file-exists", file);
		}
		try {
			OwnerOnlyFile.replace(file,
					(out) -> this.hub.client().download("evidence/" + what, Map.of("why", why), out));
		}
		catch (IOException ex) {
			CommandFailure failure = failure("file", file);
			failure.initCause(ex);
			throw failure;
		}
		this.hub.console()
			.done(new JsonMapper().createObjectNode().put("file", file.toString()), "evidence", file.toString());
	}

	private CommandFailure failure(String key, Path file) {
		Texts texts = this.hub.texts();
		return new CommandFailure(ExitCodes.USAGE, texts.get("failure." + key + ".what"),
				texts.get("failure." + key + ".why", file.toString()), texts.get("failure." + key + ".next"));
	}

}
