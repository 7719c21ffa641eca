package org.minwonhub.security.cxf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

import com.sun.net.httpserver.HttpServer;

/** Answers every request with the same bytes, whatever they are. */
final class CannedServer implements AutoCloseable {

	private final HttpServer server;

	CannedServer(int status, String contentType, byte[] body) throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", (exchange) -> {
			try (exchange) {
				exchange.getRequestBody().readAllBytes();
				exchange.getResponseHeaders().add("Content-Type", contentType);
				exchange.sendResponseHeaders(status, (body.length == 0) ? -1 : body.length);
				exchange.getResponseBody().write(body);
			}
		});
		this.server.start();
	}

	String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/ws";
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
