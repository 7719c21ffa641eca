package org.minwonhub.adapter.status;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.apache.camel.util.json.JsonObject;
import org.minwonhub.adapter.exchange.ErasureConfirmation;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.sync.Removals;

/**
 * Answers {@code status}, {@code retry}, {@code skip}, {@code confirm-removals},
 * {@code confirm-erasure}, {@code checkpoints}, {@code receipts} and
 * {@code settle-log-alarm} of the command line, on loopback only, to whoever can read the
 * data folder: a random token stands in a file there.
 */
public final class ControlServer implements AutoCloseable {

	private static final int TOKEN_BYTES = 24;

	private final AdapterStore store;

	private final StatusReport report;

	private final Runnable wake;

	private final InstantSource clock;

	private final SecureRandom random;

	private final ControlFile file;

	private final String token;

	private final HttpServer server;

	/**
	 * @param wake runs when a message was freed
	 */
	public ControlServer(Path data, StatusReport report, AdapterStore store, Runnable wake, InstantSource clock,
			SecureRandom random) throws IOException {
		this.store = store;
		this.report = report;
		this.wake = wake;
		this.clock = clock;
		this.random = random;
		byte[] secret = new byte[TOKEN_BYTES];
		random.nextBytes(secret);
		this.token = HexFormat.of().formatHex(secret);
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
		this.file = new ControlFile(data);
		this.file.write(this.server.getAddress().getPort(), this.token);
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.file.delete();
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			if (!isAllowed(exchange)) {
				exchange.sendResponseHeaders(403, -1);
				return;
			}
			String[] path = exchange.getRequestURI().getPath().substring(1).split("/", -1);
			long number = (path.length > 1 && path[1].matches("\\d{1,18}")) ? Long.parseLong(path[1]) : 0;
			switch (exchange.getRequestMethod() + " " + path[0]) {
				case "GET status" -> send(exchange, this.report.report(Math.toIntExact(Math.min(number, 10_000))));
				case "POST retry" -> send(exchange, done(this.store.outbox().retry(number, this.clock.millis())));
				case "POST skip" -> send(exchange,
						done(this.store.inTransaction(() -> this.store.outbox().skip(number, this.clock.millis()))));
				case "POST confirm-removals" -> send(exchange, done(Removals.confirm(this.store)));
				case "POST confirm-erasure" ->
					send(exchange, done(ErasureConfirmation.confirm(this.store, path[1], this.random, this.clock)));
				case "GET checkpoints" -> send(exchange, CheckpointList.json(this.store));
				case "GET receipts" -> send(exchange, KeptReceipts.json(this.store, number));
				case "GET given-up" -> send(exchange, KeptNumbers.json(this.store, number));
				case "POST settle-log" -> send(exchange, done(LogSettlement.settle(this.store)));
				default -> exchange.sendResponseHeaders(404, -1);
			}
		}
	}

	private boolean isAllowed(HttpExchange exchange) {
		String given = exchange.getRequestHeaders().getFirst(ControlFile.TOKEN_HEADER);
		return given != null && MessageDigest.isEqual(given.getBytes(StandardCharsets.US_ASCII),
				this.token.getBytes(StandardCharsets.US_ASCII));
	}

	private JsonObject done(boolean done) {
		this.wake.run();
		JsonObject answer = new JsonObject();
		answer.put("done", done);
		return answer;
	}

	private static void send(HttpExchange exchange, JsonObject json) throws IOException {
		byte[] content = json.toJson().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
		exchange.sendResponseHeaders(200, content.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(content);
		}
	}

}
