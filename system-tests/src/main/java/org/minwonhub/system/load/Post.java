package org.minwonhub.system.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Posts envelopes over kept connections, with as little of the client's CPU as the JDK
 * can do it.
 */
final class Post {

	private static final int ANSWER_MILLIS = 60_000;

	private final URI address;

	Post(String address) {
		this.address = URI.create(address);
	}

	/** Returns the answer's body, whatever its status: a fault is an answer as well. */
	byte[] send(byte[] envelope) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) this.address.toURL().openConnection();
		connection.setConnectTimeout(ANSWER_MILLIS);
		connection.setReadTimeout(ANSWER_MILLIS);
		connection.setDoOutput(true);
		connection.setFixedLengthStreamingMode(envelope.length);
		connection.setRequestProperty("Content-Type", "text/xml; charset=utf-8");
		connection.setRequestProperty("SOAPAction", "\"\"");
		try (OutputStream out = connection.getOutputStream()) {
			out.write(envelope);
		}
		boolean fault = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
		try (InputStream in = fault ? connection.getErrorStream() : connection.getInputStream()) {
			return in.readAllBytes();
		}
	}

}
