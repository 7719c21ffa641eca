package org.minwonhub.hub.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/**
 * What agencies and partners have in common.
 */
abstract class ParticipantCommands {

	private static final String PATH = "participants";

	private final String kind;

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private HubCommand hub;

	/**
	 * @param kind {@code agency} or {@code partner}, as in {@code urn:agency:}
	 */
	ParticipantCommands(String kind) {
		this.kind = kind;
	}

	@Command
	public void list() {
		JsonNode page = this.hub.client().get(PATH, Map.of("kind", this.kind.toUpperCase(Locale.ROOT)));
		this.hub.console()
			.list(page, "participant", "state", "nameKo", "nameEn", "categories", "regions", "registeredAt");
	}

	@Command
	public void show(@Parameters(paramLabel = "NAME", descriptionKey = "name") String name) {
		JsonNode file = this.hub.client().get(PATH + "/" + path(name), Map.of());
		Console console = this.hub.console();
		if (console.asJson()) {
			console.raw(file);
			return;
		}
		console.facts(file.path("participant"), "participant", "state", "nameKo", "nameEn", "copies", "categories",
				"regions", "registeredAt");
		console.section("certificates", file.path("certificates"), "thumbprint", "trust", "notBefore", "notAfter",
				"revokedAt");
	}

	@Command
	public void token(@Parameters(paramLabel = "NAME", descriptionKey = "name") String name) {
		JsonNode answer = this.hub.client().post(PATH + "/" + path(name) + "/token", Map.of());
		this.hub.console().done(answer, "token", answer.path("token").asString());
	}

	@Command
	public void live(@Parameters(paramLabel = "NAME", descriptionKey = "name") String name,
			@Option(names = "--why", required = true, paramLabel = "WHY", descriptionKey = "why") String why) {
		JsonNode answer = this.hub.client().post(PATH + "/" + path(name) + "/live", Map.of("why", why));
		this.hub.console().done(answer, "live", uri(name));
	}

	@Command
	public void suspend(@Parameters(paramLabel = "NAME", descriptionKey = "name") String name,
			@Option(names = "--why", required = true, paramLabel = "WHY", descriptionKey = "why") String why) {
		JsonNode answer = this.hub.client().post(PATH + "/" + path(name) + "/suspend", Map.of("why", why));
		this.hub.console().done(answer, "suspended", uri(name));
	}

	@Command
	public void resume(@Parameters(paramLabel = "NAME", descriptionKey = "name") String name) {
		JsonNode answer = this.hub.client().post(PATH + "/" + path(name) + "/resume", Map.of());
		this.hub.console().done(answer, "resumed", uri(name));
	}

	@Command
	public void revoke(@Parameters(paramLabel = "THUMBPRINT", descriptionKey = "thumbprint") String thumbprint,
			@Option(names = "--why", required = true, paramLabel = "WHY", descriptionKey = "why") String why) {
		JsonNode answer = this.hub.client()
			.post("certificates/" + HubClient.escape(thumbprint) + "/revoke", Map.of("why", why));
		this.hub.console().done(answer, "revoked", thumbprint);
	}

	void register(String name, String nameKo, String nameEn, boolean copies, boolean trial,
			@Nullable List<String> categories, @Nullable List<String> regions) {
		JsonNode answer = this.hub.client()
			.post(PATH + (trial ? "?trial=true" : ""),
					Map.of("uri", uri(name), "nameKo", nameKo, "nameEn", nameEn, "copies", copies, "categories",
							(categories != null) ? categories : List.of(), "regions",
							(regions != null) ? regions : List.of()));
		String key = answer.path("token").isString() ? "added" : "changed";
		this.hub.console().done(answer, key, uri(name), answer.path("token").asString(""));
	}

	private String path(String name) {
		return HubClient.escape(uri(name));
	}

	private String uri(String name) {
		return name.startsWith("urn:") ? name : "urn:" + this.kind + ":" + name;
	}

}
