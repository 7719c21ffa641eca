package org.minwonhub.demo.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

/**
 * What a browser gets.
 *
 * @param status of HTTP
 * @param headers besides the ones that every answer has
 * @param body bytes to send
 */
record Response(int status, Map<String, String> headers, byte[] body) {

	private static final Map<String, String> ALWAYS = Map.of("Content-Security-Policy",
			"default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
			"X-Content-Type-Options", "nosniff", "Referrer-Policy", "same-origin");

	static Response page(int status, String html) {
		return new Response(status, Map.of("Content-Type", "text/html; charset=utf-8", "Cache-Control", "no-store"),
				html.getBytes(StandardCharsets.UTF_8));
	}

	static Response file(String type, byte[] body) {
		return new Response(200, Map.of("Content-Type", type, "Cache-Control", "max-age=3600"), body);
	}

	/** After a POST: the browser goes on with a GET, so that reloading writes nothing. */
	static Response redirect(String path) {
		return new Response(303, Map.of("Location", path), new byte[0]);
	}

	void send(HttpExchange exchange, List<String> cookies) throws IOException {
		Headers all = exchange.getResponseHeaders();
		ALWAYS.forEach(all::set);
		this.headers.forEach(all::set);
		cookies.forEach((cookie) -> all.add("Set-Cookie", cookie + "; Path=/; HttpOnly; SameSite=Strict"));
		boolean empty = this.body.length == 0 || exchange.getRequestMethod().equals("HEAD");
		exchange.sendResponseHeaders(this.status, empty ? -1 : this.body.length);
		if (!empty) {
			exchange.getResponseBody().write(this.body);
		}
	}

}
