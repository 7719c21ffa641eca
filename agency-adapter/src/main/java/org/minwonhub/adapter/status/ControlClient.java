package org.minwonhub.adapter.status;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.apache.camel.util.json.DeserializationException;
import org.apache.camel.util.json.JsonObject;
import org.apache.camel.util.json.Jsoner;

/**
 * Asks the running adapter.
 */
public final class ControlClient {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final ControlFile file;

	public ControlClient(Path data) {
		this.file = new ControlFile(data);
	}

	/** Empty if no adapter runs, also if one was killed and left its file behind. */
	public Optional<JsonObject> status(int recent) throws IOException {
		return ask("GET", "status/" + recent);
	}

	public Optional<Boolean> retry(long id) throws IOException {
		return ask("POST", "retry/" + id).map((answer) -> answer.getBooleanOrDefault("done", false));
	}

	public Optional<Boolean> skip(long id) throws IOException {
		return ask("POST", "skip/" + id).map((answer) -> answer.getBooleanOrDefault("done", false));
	}

	public Optional<Boolean> confirmRemovals() throws IOException {
		return ask("POST", "confirm-removals/1").map((answer) -> answer.getBooleanOrDefault("done", false));
	}

	/**
	 * @param applicationNumber letters, digits and hyphens
	 */
	public Optional<Boolean> confirmErasure(String applicationNumber) throws IOException {
		return ask("POST", "confirm-erasure/" + applicationNumber)
			.map((answer) -> answer.getBooleanOrDefault("done", false));
	}

	public Optional<JsonObject> checkpoints() throws IOException {
		return ask("GET", "checkpoints/0");
	}

	public Optional<JsonObject> receipts(long after) throws IOException {
		return ask("GET", "receipts/" + after);
	}

	public Optional<JsonObject> givenUp(long after) throws IOException {
		return ask("GET", "given-up/" + after);
	}

	public Optional<Boolean> settleLog() throws IOException {
		return ask("POST", "settle-log/1").map((answer) -> answer.getBooleanOrDefault("done", false));
	}

	private Optional<JsonObject> ask(String method, String path) throws IOException {
		Optional<ControlFile.Address> address = this.file.read();
		if (address.isEmpty()) {
			return Optional.empty();
		}
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + address.get().port() + "/" + path))
			.header(ControlFile.TOKEN_HEADER, address.get().token())
			.timeout(PATIENCE)
			.method(method, HttpRequest.BodyPublishers.noBody())
			.build();
		try {
			HttpResponse<String> answer = HttpClient.newBuilder()
				.connectTimeout(PATIENCE)
				.build()
				.send(request, HttpResponse.BodyHandlers.ofString());
			return (answer.statusCode() == 200) ? Optional.of((JsonObject) Jsoner.deserialize(answer.body()))
					: Optional.empty();
		}
		catch (ConnectException ex) {
			return Optional.empty();
		}
		catch (DeserializationException ex) {
			throw new IOException("Not an adapter's answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted", ex);
		}
	}

}
