package org.minwonhub.hub.uddi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Calls as bytes, as anybody may send them. */
final class Soap {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private Soap() {
	}

	/** An envelope around the Body's content. */
	static String envelope(String body) {
		return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + body
				+ "</soap:Body></soap:Envelope>";
	}

	static HttpResponse<String> post(String url, String content) {
		return post(url, content.getBytes(StandardCharsets.UTF_8));
	}

	static HttpResponse<String> post(String url, byte[] content) {
		return send(HttpRequest.newBuilder(URI.create(url))
			.header("Content-Type", "text/xml; charset=UTF-8")
			.header("SOAPAction", "\"\"")
			.POST(HttpRequest.BodyPublishers.ofByteArray(content))
			.build());
	}

	static HttpResponse<String> get(String url) {
		return send(HttpRequest.newBuilder(URI.create(url)).build());
	}

	private static HttpResponse<String> send(HttpRequest request) {
		try {
			return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
