package org.minwonhub.system.partner;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.minwonhub.security.EnvelopeSigner;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.PossessionTrust;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.SigningIdentity;
import org.w3c.dom.Element;

/**
 * Ways to change an envelope.
 */
final class Forgery {

	private Forgery() {
	}

	/** Changes the text and leaves the signature as it is. */
	static UnaryOperator<byte[]> replacing(String pattern, String replacement) {
		return (envelope) -> {
			String text = new String(envelope, StandardCharsets.UTF_8);
			String changed = text.replaceFirst("(?s)" + pattern, replacement);
			if (changed.equals(text)) {
				throw new AssertionError("Nothing to change: " + pattern);
			}
			return changed.getBytes(StandardCharsets.UTF_8);
		};
	}

	/** Leaves the WS-Security header out. */
	static UnaryOperator<byte[]> unsigned() {
		return replacing("<(\\w+:)?Security .*</(\\w+:)?Security>", "");
	}

	/**
	 * Moves the signed Body out of its place, where its Id still finds it, and puts
	 * another one there.
	 */
	static UnaryOperator<byte[]> wrapped(String forgedBody) {
		return replacing("(</\\w+:Header>)(<(\\w+):Body.*</\\w+:Body>)",
				"<wrapper>$2</wrapper>$1<$3:Body>" + forgedBody + "</$3:Body>");
	}

	/** Takes the content, changed or not, and signs it with another key. */
	static UnaryOperator<byte[]> signedBy(SigningIdentity identity, Consumer<Element> change) {
		return (envelope) -> {
			try {
				Element content = new EnvelopeVerifier(new PossessionTrust())
					.verify(envelope, Clock.systemUTC().instant())
					.content();
				change.accept(content);
				return new EnvelopeSigner(identity, new SecureRandom()).sign(content, Clock.systemUTC().instant());
			}
			catch (SecurityRefusal ex) {
				throw new AssertionError("The answer was no good before", ex);
			}
		};
	}

	/** Changes what stands in every element of that name as base64. */
	static Consumer<Element> within(String name, UnaryOperator<byte[]> change) {
		return (content) -> {
			var elements = content.getElementsByTagNameNS("*", name);
			for (int i = 0; i < elements.getLength(); i++) {
				byte[] bytes = Base64.getMimeDecoder().decode(elements.item(i).getTextContent());
				elements.item(i).setTextContent(Base64.getEncoder().encodeToString(change.apply(bytes)));
			}
		};
	}

}
