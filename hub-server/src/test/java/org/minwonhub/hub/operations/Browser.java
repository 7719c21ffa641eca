package org.minwonhub.hub.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of the operations port that may be told to do wrong.
 */
public final class Browser {

	private final HttpClient http = HttpClient.newHttpClient();

	private final Path data;

	public Browser(Path data) {
		this.data = data;
	}

	public String address() {
		return read("operations.address");
	}

	String token() {
		return read("operations.token");
	}

	public HttpResponse<String> get(String url, String... headers) {
		return send(HttpRequest.newBuilder(URI.create(url)), headers);
	}

	public JsonNode api(String path) {
		HttpResponse<String> answer = get(address() + "/operations/api/" + path, "Authorization", "Bearer " + token());
		return new JsonMapper().readTree(answer.body());
	}

	public HttpResponse<String> post(String path, String body) {
		return send(HttpRequest.newBuilder(URI.create(address() + "/operations/api/" + path))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body)), "Authorization", "Bearer " + token());
	}

	/** Fills a page's form in, as a browser that stands on a page of the origin. */
	public HttpResponse<String> submit(String path, String session, String origin, String form) {
		return send(HttpRequest.newBuilder(URI.create(address() + path)).POST(BodyPublishers.ofString(form)),
				"Content-Type", "application/x-www-form-urlencoded", "Cookie", session, "Origin", origin,
				"Accept-Language", "en");
	}

	/** The same for what is no text. */
	public HttpResponse<byte[]> download(String path, String session, String form) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path))
			.headers("Content-Type", "application/x-www-form-urlencoded", "Cookie", session, "Origin", address())
			.POST(BodyPublishers.ofString(form))
			.build();
		return send(request, BodyHandlers.ofByteArray());
	}

	/** A link that opens the page as somebody who has an account then. */
	public String link(String account, String role) {
		post("accounts", "{\"name\":\"" + account + "\",\"role\":\"" + role + "\"}");
		return new JsonMapper().readTree(post("page-links", "{\"as\":\"" + account + "\"}").body())
			.path("url")
			.asString();
	}

	/** The cookie of somebody who came in by such a link. */
	public String session(String account, String role) {
		return cookie(get(link(account, role)));
	}

	public static String cookie(HttpResponse<?> answer) {
		String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
		return cookie.substring(0, cookie.indexOf(';'));
	}

	private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
		if (headers.length > 0) {
			request.headers(headers);
		}
		return send(request.build(), BodyHandlers.ofString());
	}

	private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
		try {
			return this.http.send(request, body);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String read(String name) {
		try {
			return Files.readString(this.data.resolve(name));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
