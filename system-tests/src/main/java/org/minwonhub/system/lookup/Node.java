package org.minwonhub.system.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A UDDI node, called with text as it goes over the wire. */
public final class Node {

	private static final String ENVELOPE = "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>%s</soap:Body></soap:Envelope>";

	private static final Pattern TOKEN = Pattern.compile("authInfo>([^<]+)<");

	private final HttpClient http = HttpClient.newHttpClient();

	private final String address;

	public Node(String address) {
		this.address = address;
	}

	/** A publisher's token, as the element that each of its calls begins with. */
	public String authInfo(String account, String password) {
		String answer = call("security",
				"<get_authToken xmlns=\"urn:uddi-org:api_v3\" userID=\"" + account + "\" cred=\"" + password + "\"/>");
		Matcher token = TOKEN.matcher(answer);
		if (!token.find()) {
			throw new IllegalStateException("No token in the answer");
		}
		return "<authInfo>" + token.group(1) + "</authInfo>";
	}

	/**
	 * The answer's envelope.
	 * @throws IllegalStateException if the node refuses
	 */
	public String call(String api, String body) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + "uddi/" + api))
			.header("Content-Type", "text/xml; charset=UTF-8")
			.header("SOAPAction", "\"\"")
			.POST(HttpRequest.BodyPublishers.ofString(ENVELOPE.formatted(body), StandardCharsets.UTF_8))
			.build();
		try {
			HttpResponse<String> answer = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() != 200) {
				throw new IllegalStateException("Refused: " + answer.body());
			}
			return answer.body();
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
