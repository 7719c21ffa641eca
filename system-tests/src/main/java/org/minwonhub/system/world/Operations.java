package org.minwonhub.system.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The integration centre's interface, as the command line uses it. Address and token are
 * read anew for each call: they change when the hub is restarted.
 */
public final class Operations {

	private final Path data;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	Operations(Path data) {
		this.data = data;
	}

	/** Registers a participant. Returns its one-time token. */
	public String register(String uri, boolean copies, Set<String> categories) {
		return register(uri, "시험기관", "Test participant", copies, categories);
	}

	/** Registers a participant whose names somebody will read. */
	public String register(String uri, String nameKo, String nameEn, boolean copies, Set<String> categories) {
		JsonNode registration = post("participants", Map.of("uri", uri, "nameKo", nameKo, "nameEn", nameEn, "copies",
				copies, "categories", categories, "regions", Set.of()));
		return registration.required("token").asString();
	}

	/** Deliveries that have not ended, over all recipients. */
	public List<JsonNode> openDeliveries() {
		return all("deliveries?limit=100");
	}

	/** A complaint with legs, steps and deliveries. */
	public JsonNode complaint(String applicationNumber) {
		return get("complaints/" + applicationNumber);
	}

	public List<JsonNode> complaints() {
		return all("complaints?limit=100");
	}

	public JsonNode get(String path) {
		return send(request(path).GET().build());
	}

	public JsonNode post(String path, Map<String, ?> body) {
		return send(request(path).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
			.build());
	}

	/** A word as part of a path. */
	public static String segment(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private List<JsonNode> all(String path) {
		List<JsonNode> items = new ArrayList<>();
		String cursor = "";
		do {
			JsonNode page = get(path + cursor);
			page.required("items").forEach(items::add);
			cursor = page.path("next").isString() ? "&cursor=" + segment(page.path("next").asString()) : "";
		}
		while (!cursor.isEmpty());
		return items;
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(read("operations.address") + "/operations/api/" + path))
			.timeout(Duration.ofSeconds(30))
			.header("Authorization", "Bearer " + read("operations.token"));
	}

	private JsonNode send(HttpRequest request) {
		try {
			HttpResponse<String> answer = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() != 200) {
				throw new IllegalStateException(
						request.uri().getPath() + " answered " + answer.statusCode() + ": " + answer.body());
			}
			return JsonMapper.shared().readTree(answer.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The hub's operations port does not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	private String read(String file) {
		try {
			return Files.readString(this.data.resolve(file)).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The hub is not running", ex);
		}
	}

}
