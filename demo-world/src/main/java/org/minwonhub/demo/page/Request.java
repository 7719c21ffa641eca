package org.minwonhub.demo.page;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;

/**
 * What a browser asks.
 *
 * @param method GET or POST
 * @param path without the query
 * @param query decoded
 * @param form decoded fields of a POST
 * @param cookies by name
 * @param address of the caller
 * @param foreign whether a page of another origin sent it
 */
record Request(String method, String path, Map<String, String> query, Map<String, String> form,
		Map<String, String> cookies, String address, boolean foreign) {

	/** Twice what a post may hold, percent-encoded. */
	private static final int MAX_BODY = 512 * 1024;

	static Request of(HttpExchange exchange) throws IOException {
		byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
		if (body.length > MAX_BODY) {
			throw new PageException(413, "error.tooLarge");
		}
		return new Request(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
				fields(exchange.getRequestURI().getRawQuery()), fields(new String(body, StandardCharsets.UTF_8)),
				cookies(exchange.getRequestHeaders().get("Cookie")),
				exchange.getRemoteAddress().getAddress().getHostAddress(), isForeign(exchange));
	}

	String field(String name) {
		return this.form.getOrDefault(name, "").strip();
	}

	/** As typed, with line ends as a board keeps them. */
	String text(String name) {
		return this.form.getOrDefault(name, "").replace("\r\n", "\n");
	}

	String asked(String name) {
		return this.query.getOrDefault(name, "");
	}

	/** The language asked for, else the one chosen before, else Korean. */
	Locale locale(String cookie) {
		String chosen = this.query.getOrDefault("lang", this.cookies.getOrDefault(cookie, "ko"));
		return chosen.equals("en") ? Locale.ENGLISH : Locale.KOREAN;
	}

	private static Map<String, String> fields(@Nullable String encoded) {
		Map<String, String> fields = new HashMap<>();
		if (encoded == null) {
			return fields;
		}
		for (String pair : encoded.split("&", -1)) {
			int equals = pair.indexOf('=');
			if (equals > 0) {
				fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
			}
		}
		return fields;
	}

	private static String decode(String encoded) {
		try {
			return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new PageException(400, "error.badRequest");
		}
	}

	private static Map<String, String> cookies(@Nullable List<String> headers) {
		Map<String, String> cookies = new HashMap<>();
		for (String header : Objects.requireNonNullElse(headers, List.<String>of())) {
			for (String cookie : header.split(";", -1)) {
				int equals = cookie.indexOf('=');
				if (equals > 0) {
					cookies.put(cookie.substring(0, equals).strip(), cookie.substring(equals + 1).strip());
				}
			}
		}
		return cookies;
	}

	/**
	 * Whether another site's page sent it (forged form) or another name leads here (DNS
	 * rebinding). Browsers send Origin with every POST; other clients need not.
	 */
	private static boolean isForeign(HttpExchange exchange) {
		String host = exchange.getRequestHeaders().getFirst("Host");
		String origin = exchange.getRequestHeaders().getFirst("Origin");
		int port = exchange.getLocalAddress().getPort();
		boolean here = ("127.0.0.1:" + port).equals(host) || ("localhost:" + port).equals(host);
		return !here || (origin != null && !origin.equals("http://" + host));
	}

	/** Reads a number that stands in a path or a query. */
	static int number(String digits) {
		if (!digits.matches("[0-9]{1,9}")) {
			throw new PageException(404, "error.notFound");
		}
		return Integer.parseInt(digits);
	}

}
