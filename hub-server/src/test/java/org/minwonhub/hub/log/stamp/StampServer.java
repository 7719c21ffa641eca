package org.minwonhub.hub.log.stamp;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.bouncycastle.tsp.TSPException;

/**
 * A time-stamping authority on a loopback port: {@code openssl ts -reply} behind HTTP.
 * Told to, it lies or fails.
 */
public final class StampServer implements AutoCloseable {

	private final StampForge forge;

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final CountDownLatch closed = new CountDownLatch(1);

	private final AtomicInteger asked = new AtomicInteger();

	private volatile Manner manner = Manner.HONEST;

	/**
	 * @param folder for its keys
	 */
	public StampServer(Path folder) throws IOException, InterruptedException {
		this.forge = new StampForge(Files.createDirectories(folder));
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(this.threads);
		this.server.createContext("/tsa", this::answer);
		this.server.start();
	}

	/** As the hub's setting names it. */
	public String setting(String name) {
		return name + "=http://127.0.0.1:" + this.server.getAddress().getPort() + "/tsa " + authority();
	}

	/** The certificate of its certification authority. */
	public Path authority() {
		return this.forge.authority();
	}

	public void behave(Manner next) {
		this.manner = next;
	}

	/** How often it was asked. */
	public int asked() {
		return this.asked.get();
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			this.asked.incrementAndGet();
			byte[] query = exchange.getRequestBody().readAllBytes();
			switch (this.manner) {
				case FAILING -> exchange.sendResponseHeaders(500, -1);
				case HANGING -> this.closed.await();
				case ENDLESS -> flood(exchange);
				case GARBAGE -> send(exchange, "no DER at all".getBytes(StandardCharsets.UTF_8));
				default -> send(exchange, reply(query));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private byte[] reply(byte[] query) throws IOException, InterruptedException {
		try {
			return switch (this.manner) {
				case OTHER_BYTES -> this.forge.otherBytes(query);
				case OTHER_NONCE -> this.forge.otherNonce(query);
				case OTHER_AUTHORITY -> this.forge.otherAuthority(query);
				case NOT_FOR_STAMPS -> this.forge.notForStamps(query);
				case LATE -> this.forge.later(query, Duration.ofMinutes(10));
				case ALTERED -> this.forge.altered(query);
				default -> this.forge.honest(query);
			};
		}
		catch (TSPException ex) {
			throw new IOException(ex);
		}
	}

	private static void send(HttpExchange exchange, byte[] body) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
	}

	private void flood(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(200, 0);
		OutputStream body = exchange.getResponseBody();
		while (this.closed.getCount() > 0) {
			body.write(new byte[4096]);
		}
	}

	@Override
	public void close() {
		this.closed.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	/** How it answers. */
	public enum Manner {

		HONEST, OTHER_BYTES, OTHER_NONCE, OTHER_AUTHORITY, NOT_FOR_STAMPS, LATE, ALTERED, GARBAGE, ENDLESS, FAILING,
		HANGING

	}

}
