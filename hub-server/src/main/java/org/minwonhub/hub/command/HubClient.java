package org.minwonhub.hub.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to the hub that runs on a data directory.
 */
class HubClient {

	private static final String API = "/operations/api/";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** Until the hub has looked at everything that goes into the file. */
	private static final Duration DOWNLOAD_PATIENCE = Duration.ofMinutes(15);

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
		return json(HttpRequest.newBuilder(URI.create(address() + API + path + query)).GET());
	}

	JsonNode post(String path, Map<String, ? extends Object> body) {
		return json(posting(path, body));
	}

	/** As {@link #post}, for an answer that is a file, however large. */
	void download(String path, Map<String, ? extends Object> body, OutputStream to) throws IOException {
		HttpResponse<InputStream> answer = send(posting(path, body), DOWNLOAD_PATIENCE, BodyHandlers.ofInputStream());
		try (InputStream content = answer.body()) {
			if (answer.statusCode() >= CLIENT_ERROR) {
				throw failed(answer.statusCode(), content.readAllBytes());
			}
			content.transferTo(to);
		}
	}

	private HttpRequest.Builder posting(String path, Map<String, ? extends Object> body) {
		return HttpRequest.newBuilder(URI.create(address() + API + path))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(this.json.writeValueAsString(body)));
	}

	private JsonNode json(HttpRequest.Builder request) {
		return this.json.readTree(send(request));
	}

	/** Whether anything listens where the hub last did. */
	boolean answers() {
		URI address = URI.create(address());
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 2000);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** A value as part of a path or query. */
	static String escape(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/** Where the running hub answers operations. */
	String address() {
		return read("operations.address");
	}

	private byte[] send(HttpRequest.Builder request) {
		HttpResponse<byte[]> answer = send(request, PATIENCE, BodyHandlers.ofByteArray());
		if (answer.statusCode() >= CLIENT_ERROR) {
			throw failed(answer.statusCode(), answer.body());
		}
		return answer.body();
	}

	private <T> HttpResponse<T> send(HttpRequest.Builder request, Duration patience, BodyHandler<T> handler) {
		HttpRequest complete = request.header("Authorization", "Bearer " + read("operations.token"))
			.header("Accept-Language", this.texts.language().getLanguage())
			.timeout(patience)
			.build();
		try {
			return HttpClient.newBuilder().connectTimeout(PATIENCE).build().send(complete, handler);
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

	private CommandFailure failed(int status, byte[] answer) {
		if (status >= SERVER_ERROR || answer.length == 0) {
			return failure("failed", String.valueOf(status));
		}
		JsonNode problem = this.json.readTree(answer);
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
