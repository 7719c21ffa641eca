package org.minwonhub.system.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;

import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.PossessionTrust;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.VerifiedEnvelope;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Sends bytes as they are and believes only a signed answer.
 */
public final class RawCall {

	private final URI address;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	public RawCall(String address) {
		this.address = URI.create(address);
	}

	/** Sends an envelope; returns the verified answer. */
	public VerifiedEnvelope send(byte[] envelope) {
		HttpRequest request = HttpRequest.newBuilder(this.address)
			.timeout(Duration.ofSeconds(60))
			.header("Content-Type", "text/xml; charset=utf-8")
			.header("SOAPAction", "\"\"")
			.POST(HttpRequest.BodyPublishers.ofByteArray(envelope))
			.build();
		try {
			byte[] answer = this.http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
			return new EnvelopeVerifier(new PossessionTrust()).verify(answer, Clock.systemUTC().instant());
		}
		catch (SecurityRefusal ex) {
			throw new IllegalStateException("The answer is not signed as it should be: " + ex.code(), ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	/** The stable code of a typed fault; empty if the answer is none. */
	public static String faultCode(VerifiedEnvelope answer) {
		NodeList details = answer.content().getElementsByTagNameNS("urn:minwonhub:xsd:common:v1", "code");
		return ("Fault".equals(answer.operation()) && details.getLength() == 1)
				? ((Element) details.item(0)).getTextContent() : "";
	}

}
