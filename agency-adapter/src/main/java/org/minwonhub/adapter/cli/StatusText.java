package org.minwonhub.adapter.cli;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.apache.camel.util.json.JsonObject;
import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.text.Texts;

/**
 * Prints a status report for people.
 */
final class StatusText {

	private final Console console;

	StatusText(Console console) {
		this.console = console;
	}

	void print(JsonObject status) {
		boolean running = status.getBooleanOrDefault("running", false);
		this.console.say(running ? "cli.status.running" : "cli.status.standing", text(status, "participant"));
		this.console.say("cli.status.baseline", time(status, "baselineAt"));
		if (running) {
			JsonObject board = status.getMap("board");
			this.console.say("cli.status.board", time(board, "lastRead"), text(board, "trouble"));
			this.console.texts()
				.find("board." + text(board, "trouble") + ".step")
				.ifPresent((step) -> this.console.line("    -> " + step));
			JsonObject hub = status.getMap("hub");
			this.console.say("cli.status.hub", time(hub, "lastContact"));
			trouble(hub);
			JsonObject certificate = status.getMap("certificate");
			this.console.say("cli.status.certificate", time(certificate, "validUntil"), text(certificate, "daysLeft"));
		}
		JsonObject outbox = status.getMap("outbox");
		this.console.say("cli.status.outbox", text(outbox, "waiting"), text(outbox, "parked"), text(outbox, "accepted"),
				text(outbox, "oldestWaitingSeconds"));
		log(status.getMap("log"));
		Collection<JsonObject> stuck = status.getCollectionOrDefault("stuck", List.of());
		if (!stuck.isEmpty()) {
			this.console.say("cli.status.stuck", stuck.size());
			stuck.forEach(this::stuck);
		}
		Collection<JsonObject> refused = status.getCollectionOrDefault("refused", List.of());
		if (!refused.isEmpty()) {
			this.console.say("cli.status.refused", refused.size());
			refused.forEach(this::refused);
		}
		Collection<JsonObject> recent = status.getCollectionOrDefault("recent", List.of());
		if (!recent.isEmpty()) {
			this.console.say("cli.status.recent-head");
			recent.forEach(this::recent);
		}
	}

	private void log(JsonObject log) {
		this.console.say("cli.status.log", text(log, "cosignedSize"), time(log, "cosignedAt"), text(log, "unproven"),
				text(log, "oldestUnprovenSeconds"));
		Collection<JsonObject> alarms = log.getCollectionOrDefault("alarms", List.of());
		for (JsonObject alarm : alarms) {
			String code = text(alarm, "code");
			this.console
				.line("    [" + code + "] " + time(alarm, "at") + " " + this.console.texts().get("doctor." + code));
			this.console.line("    -> " + this.console.texts().get("doctor." + code + ".step"));
		}
	}

	private void stuck(JsonObject message) {
		this.console.say("cli.status.stuck-line", text(message, "id"), text(message, "operation"),
				text(message, "state"), text(message, "attempts"), time(message, "nextAttempt"));
		trouble(message);
	}

	private void refused(JsonObject delivery) {
		this.console.line("  " + String.join("  ", time(delivery, "at"), text(delivery, "applicationNumber"),
				text(delivery, "operations"), text(delivery, "deliveryId")));
		String code = text(delivery, "code");
		this.console.line("    [" + code + "] " + explained(code, ""));
		this.console.line("    -> " + explained(code, ".step"));
	}

	/** Codes of signatures and evidence share one explanation. */
	private String explained(String code, String suffix) {
		Texts texts = this.console.texts();
		return texts.getOr("refused." + code + suffix, texts.get("refused.OTHER" + suffix));
	}

	private void trouble(JsonObject owner) {
		JsonObject trouble = owner.getMap("trouble");
		if (trouble != null) {
			String language = this.console.texts().isKorean() ? "Ko" : "En";
			this.console.line("    [" + text(trouble, "code") + "] " + text(trouble, "message" + language));
			this.console.line("    -> " + text(trouble, "nextStep" + language));
		}
	}

	private void recent(JsonObject line) {
		this.console.line("  " + String.join("  ", time(line, "at"), text(line, "direction"), text(line, "operation"),
				text(line, "applicationNumber"), text(line, "outcome")));
		this.console.say("cli.status.signatures", text(line, "senderSignature"), text(line, "hubSignature"));
	}

	private static String time(JsonObject json, String key) {
		String instant = json.getString(key);
		return (instant != null) ? LocalTime.of(Instant.parse(instant)) : "-";
	}

	private static String text(JsonObject json, String key) {
		@Nullable Object value = json.get(key);
		return (value != null) ? value.toString() : "-";
	}

}
