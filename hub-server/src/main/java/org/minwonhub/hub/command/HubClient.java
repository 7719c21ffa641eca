package org.minwonhub.hub.command;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to the hub that runs on a data directory.
 */
class HubClient {

	private static final String API = "/operations/api/";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final int CLIENT_ERROR = 400;

	private static final int SERVER_ERROR = 500;

	private final Path data;

	private final Texts texts;

	private final JsonMapper json = new JsonMapper();

	HubClient(Path data, Texts texts) {
		this.data = data;
		this.texts = texts;
	}

	/** Asks; parameters without a value are left out. */
	JsonNode get(String path, Map<String, ? extends @Nullable Object> parameters) {
		StringBuilder query = new StringBuilder();
		parameters.forEach((name, value) -> {
			if (value != null) {
				query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(escape(value.toString()));
			}
		});
		return send(HttpRequest.newBuilder(URI.create(address() + API + path + query)).GET());
	}

	JsonNode post(String path, Map<String, ? extends Object> body) {
		return send(HttpRequest.newBuilder(URI.create(address() + API + path))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(this.json.writeValueAsString(body))));
	}

	/** A value as part of a path or query. */
	static String escape(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/** Where the running hub answers operations. */
	String address() {
		return read("operations.address");
	}

	private JsonNode send(HttpRequest.Builder request) {
		HttpRequest complete = request.header("Authorization", "Bearer " + read("operations.token"))
			.header("Accept-Language", this.texts.language().getLanguage())
			.timeout(PATIENCE)
			.build();
		try {
			HttpResponse<String> answer = HttpClient.newBuilder()
				.connectTimeout(PATIENCE)
				.build()
				.send(complete, BodyHandlers.ofString(StandardCharsets.UTF_8));
			if (answer.statusCode() >= SERVER_ERROR) {
				throw failure("failed", String.valueOf(answer.statusCode()));
			}
			if (answer.statusCode() >= CLIENT_ERROR) {
				throw refused(answer);
			}
			return this.json.readTree(answer.body());
		}
		catch (IOException ex) {
			CommandFailure failure = failure("unreachable", address());
			failure.initCause(ex);
			throw failure;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw failure("interrupted", address());
		}
	}

	private CommandFailure refused(HttpResponse<String> answer) {
		if (answer.body().isEmpty()) {
			return failure("failed", String.valueOf(answer.statusCode()));
		}
		JsonNode problem = this.json.readTree(answer.body());
		return new CommandFailure(ExitCodes.REFUSED, problem.path("what").asString(), problem.path("why").asString(),
				problem.path("next").asString());
	}

	private String read(String name) {
		Path file = this.data.resolve(name);
		try {
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			CommandFailure failure = failure("not-running", file.toAbsolutePath().toString());
			failure.initCause(ex);
			throw failure;
		}
	}

	private CommandFailure failure(String key, String subject) {
		return new CommandFailure(ExitCodes.UNREACHABLE, this.texts.get("failure." + key + ".what"),
				this.texts.get("failure." + key + ".why", subject), this.texts.get("failure." + key + ".next"));
	}

}
