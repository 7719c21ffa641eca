package org.minwonhub.system.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.minwonhub.system.process.Jars;
import org.minwonhub.system.process.Java;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.process.Result;
import org.minwonhub.system.process.Started;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An adapter from its jar, beside its board. It can be ended in any way and started again
 * on the same data.
 */
public final class Adapter {

	private final Processes processes;

	private final String name;

	private final Path folder;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	private @Nullable Started process;

	private Adapter(Processes processes, String name, Path folder) {
		this.processes = processes;
		this.name = name;
		this.folder = folder;
	}

	/** Writes the configuration as an agency would. */
	static Adapter configured(Processes processes, AdapterSettings settings, String hub, BoardTables board) {
		String name = "adapter-" + settings.code();
		Path folder = processes.logs().resolve(name);
		try {
			Files.createDirectories(folder);
			Files.writeString(folder.resolve("adapter.password"), "adapters-own-password");
			Files.writeString(folder.resolve("board.password"), MariadbServer.ADAPTER_PASSWORD);
			Files.writeString(folder.resolve("adapter.yml"), settings.yaml(hub, board));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Adapter(processes, name, folder);
	}

	/** A command of the adapter's command line. */
	public Result command(String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.addAll(List.of("--config", this.folder.resolve("adapter.yml").toString()));
		return this.processes.run(this.name + "-command", Java.command(Jars.adapter(), all));
	}

	/**
	 * Starts the adapter and waits until it has seen its board and spoken with the hub.
	 */
	public Adapter start(String... options) {
		launch(options);
		awaitWell();
		return this;
	}

	void awaitWell() {
		process().await("watches its board and its mailbox", this::isWell);
	}

	/** Starts the adapter and does not wait, since it may be killed at any moment. */
	public Adapter launch(String... options) {
		List<String> all = new ArrayList<>(List.of("-Xmx256m", "-XX:+UseSerialGC", Java.QUICK_START));
		all.addAll(List.of(options));
		forgetControl();
		this.process = this.processes.start(this.name, Java.application(Jars.adapter(), all,
				List.of("run", "--config", this.folder.resolve("adapter.yml").toString())));
		return this;
	}

	public Started process() {
		if (this.process == null) {
			throw new IllegalStateException("The adapter was not started");
		}
		return this.process;
	}

	/** What {@code adapter status --json} would print; empty while it does not answer. */
	public Optional<JsonNode> status() {
		Properties control = new Properties();
		try (var reader = Files.newBufferedReader(control())) {
			control.load(reader);
			HttpResponse<String> answer = this.http.send(HttpRequest
				.newBuilder(URI.create("http://127.0.0.1:" + control.getProperty("port") + "/status/1000"))
				.timeout(Duration.ofSeconds(10))
				.header("X-Adapter-Token", control.getProperty("token"))
				.build(), HttpResponse.BodyHandlers.ofString());
			return (answer.statusCode() == 200) ? Optional.of(JsonMapper.shared().readTree(answer.body()))
					: Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

	/** Whether nothing waits to be sent. */
	public boolean isIdle() {
		return status().map((status) -> status.path("outbox").path("waiting").asInt(0) == 0).orElse(false);
	}

	/** The messages about one entry that the hub took from this adapter, oldest first. */
	public List<String> sent(String boardKey) {
		return status().orElseThrow()
			.path("recent")
			.valueStream()
			.filter((line) -> line.path("direction").asString("").equals("OUT")
					&& line.path("boardKey").asString("").equals(boardKey))
			.map((line) -> line.path("operation").asString(""))
			.collect(Collectors.collectingAndThen(Collectors.toCollection(ArrayList::new), (lines) -> {
				Collections.reverse(lines);
				return lines;
			}));
	}

	/** When the adapter last read its whole board. */
	public String lastWholeRead() {
		return status().orElseThrow().path("board").path("lastWholeRead").asString("");
	}

	private boolean isWell() {
		return status()
			.filter((status) -> status.path("board").path("lastWholeRead").isString()
					&& status.path("hub").path("lastContact").isString())
			.isPresent();
	}

	/** Where it keeps all that it knows: what an operator backs up. */
	public Path data() {
		return this.folder.resolve("data");
	}

	private Path control() {
		return data().resolve("control.properties");
	}

	/** A killed adapter leaves the address of its old self. */
	private void forgetControl() {
		try {
			Files.deleteIfExists(control());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
