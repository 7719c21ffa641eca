package org.minwonhub.system.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import org.minwonhub.system.world.Hub;

/**
 * 개인정보 보호책임자 with an account and a browser of sorts.
 */
final class PrivacyOfficer {

	private static final String PASSWORD = "correct horse battery";

	private final HttpClient http = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final String origin;

	PrivacyOfficer(Hub hub, String name) {
		String link = hub.operations()
			.post("accounts", Map.of("name", name, "role", "PRIVACY_OFFICER"))
			.required("url")
			.asString();
		this.origin = link.substring(0, link.indexOf("/operations"));
		String code = link.substring(link.indexOf("code=") + "code=".length());
		int status = post("join", Map.of("code", code, "password", PASSWORD, "again", PASSWORD));
		if (status != 303) {
			throw new IllegalStateException("The account could not be joined: " + status);
		}
	}

	/**
	 * @return the status of the answer; 0 if there was none
	 */
	int approve(long erasure) {
		return post("erasures/" + erasure + "/approve", Map.of("why", "checked"));
	}

	private int post(String path, Map<String, String> form) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.origin + "/operations/" + path))
			.timeout(Duration.ofSeconds(60))
			.header("Origin", this.origin)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form.entrySet()
				.stream()
				.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
				.collect(Collectors.joining("&"))))
			.build();
		try {
			return this.http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
		}
		catch (IOException ex) {
			return 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

}
