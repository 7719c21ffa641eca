package org.minwonhub.system.partner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Somebody between partner and hub, who passes everything on and may change it.
 */
final class Meddler implements AutoCloseable {

	private final HttpClient client = HttpClient.newHttpClient();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final String hub;

	private final HttpServer server;

	private volatile UnaryOperator<byte[]> onRequest = UnaryOperator.identity();

	private volatile UnaryOperator<byte[]> onAnswer = UnaryOperator.identity();

	Meddler(String hub) throws IOException {
		this.hub = hub;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::pass);
		this.server.start();
	}

	String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** Changes what the partner sends. */
	void changeRequests(UnaryOperator<byte[]> change) {
		this.onRequest = change;
	}

	/** Changes what the hub answers, but for its WSDL. */
	void changeAnswers(UnaryOperator<byte[]> change) {
		this.onAnswer = change;
	}

	void beHonest() {
		this.onRequest = UnaryOperator.identity();
		this.onAnswer = UnaryOperator.identity();
	}

	private void pass(HttpExchange exchange) throws IOException {
		try (exchange) {
			boolean call = exchange.getRequestMethod().equals("POST");
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.hub + exchange.getRequestURI()));
			if (call) {
				byte[] body = this.onRequest.apply(exchange.getRequestBody().readAllBytes());
				request.POST(HttpRequest.BodyPublishers.ofByteArray(body))
					.header("Content-Type", "text/xml; charset=utf-8")
					.header("SOAPAction", exchange.getRequestHeaders().getFirst("SOAPAction"));
			}
			HttpResponse<byte[]> answer = this.client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			byte[] body = call ? this.onAnswer.apply(answer.body()) : answer.body();
			exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
			exchange.sendResponseHeaders(answer.statusCode(), body.length);
			exchange.getResponseBody().write(body);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted", ex);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
