package org.minwonhub.system.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.check.CheckReport;
import org.minwonhub.log.check.CheckState;
import org.minwonhub.log.check.CheckpointTrust;
import org.minwonhub.log.check.LogCheck;
import org.minwonhub.log.check.LogReader;
import org.minwonhub.log.check.LogVisitor;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.Tile;
import tools.jackson.databind.JsonNode;

/**
 * A hub's whole message log, read over HTTP as an auditor reads it.
 */
public final class WholeLog {

	private final Hub hub;

	private final HttpClient http = HttpClient.newHttpClient();

	private final Map<String, Integer> entries = new HashMap<>();

	public WholeLog(Hub hub) {
		this.hub = hub;
	}

	/**
	 * Waits until everything is signed, verifies the log from the first entry on, and
	 * compares its entries with the messages that the hub has accepted. Ends the hub: an
	 * H2 file can be looked into only then.
	 * @return what is not as it must be
	 */
	public List<String> discrepancies(Duration limit) {
		World.await("the whole log is signed", limit, this::isSigned);
		CheckReport report = check();
		List<String> wrong = new ArrayList<>();
		report.findings().forEach((finding) -> wrong.add(finding.toString()));
		this.hub.process().stop();
		List<String> accepted = this.hub.look((database) -> database.sql("select leaf from message")
			.query((rs, row) -> new String(rs.getBytes(1), StandardCharsets.UTF_8))
			.list());
		accepted.stream()
			.filter((leaf) -> this.entries.getOrDefault(leaf, 0) != 1)
			.forEach((leaf) -> wrong.add(this.entries.getOrDefault(leaf, 0) + " times in the log: " + leaf));
		long exchanges = this.entries.keySet()
			.stream()
			.filter((leaf) -> leaf.contains("\"type\":\"exchange\""))
			.count();
		if (exchanges != accepted.size()) {
			wrong.add(exchanges + " messages in the log, " + accepted.size() + " accepted");
		}
		return wrong;
	}

	private boolean isSigned() {
		JsonNode status = this.hub.operations().get("log");
		return status.required("state").asString().equals("IN_ORDER") && status.required("waiting").asInt() == 0
				&& status.required("size").asLong() == status.required("publishedSize").asLong();
	}

	private CheckReport check() {
		try {
			VerifierKey key = VerifierKey.parse(this.hub.operations().get("log/key").required("vkey").asString());
			return new LogCheck(new Served(), CheckpointTrust.of(key), List.of(), new LogVisitor() {
				@Override
				public void entry(long index, byte[] leaf, Hash hash) {
					WholeLog.this.entries.merge(new String(leaf, StandardCharsets.UTF_8), 1, Integer::sum);
				}
			}).run(CheckState.START);
		}
		catch (MalformedException ex) {
			throw new IllegalStateException("Not a key of a log", ex);
		}
	}

	/** What everybody gets. */
	private final class Served implements LogReader {

		@Override
		public byte @Nullable [] checkpoint() {
			return get("checkpoint");
		}

		@Override
		public byte @Nullable [] read(Tile tile) {
			return get(tile.path());
		}

		@Override
		public byte @Nullable [] read(Bundle bundle) {
			return get(bundle.path());
		}

		private byte @Nullable [] get(String path) {
			URI uri = URI.create(WholeLog.this.hub.address() + "log/" + path);
			try {
				HttpResponse<byte[]> answer = WholeLog.this.http.send(HttpRequest.newBuilder(uri).build(),
						BodyHandlers.ofByteArray());
				return (answer.statusCode() == 200) ? answer.body() : null;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("Interrupted", ex);
			}
		}

	}

}
