package org.minwonhub.demo.page;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A browser of one person, following no redirect by itself.
 */
final class Browser {

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final URI board;

	Browser(int port) {
		this.board = URI.create("http://127.0.0.1:" + port + "/");
	}

	HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(this.board.resolve(path)).GET());
	}

	HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
		return send(form(path, fields));
	}

	HttpResponse<String> postFrom(String origin, String path, Map<String, String> fields)
			throws IOException, InterruptedException {
		return send(form(path, fields).header("Origin", origin));
	}

	/** Follows a redirect after a form. */
	HttpResponse<String> follow(HttpResponse<String> response) throws IOException, InterruptedException {
		return get(response.headers().firstValue("Location").orElseThrow());
	}

	private HttpRequest.Builder form(String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return HttpRequest.newBuilder(this.board.resolve(path)).POST(HttpRequest.BodyPublishers.ofString(body));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
	}

}
