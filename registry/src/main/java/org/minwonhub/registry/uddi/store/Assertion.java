package org.minwonhub.registry.uddi.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.minwonhub.registry.uddi.key.UddiKey;
import org.minwonhub.registry.uddi.text.Form;
import org.minwonhub.registry.uddi.xml.Dom;
import org.minwonhub.registry.uddi.xml.Reference;
import org.w3c.dom.Element;

/**
 * A publisherAssertion: two businesses and how they are related. The same in all five
 * parts is the same assertion.
 *
 * @param xml as it was sent
 */
public record Assertion(String from, String to, Reference reference, String xml) {

	/** Reads one. */
	public static Assertion of(Element element) {
		Reference reference = Reference.of(Dom.children(element, "keyedReference").get(0));
		return new Assertion(key(element, "fromKey"), key(element, "toKey"),
				new Reference(reference.tModelKey(), Form.EXACT.of(reference.value()), Form.EXACT.of(reference.name())),
				Dom.text(Dom.alone(element)));
	}

	/** Its identity, short enough for an index. */
	public String id() {
		String all = String.join("\n", this.from, this.to, this.reference.tModelKey(), this.reference.value(),
				this.reference.name());
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String key(Element element, String name) {
		return UddiKey.fold(Dom.children(element, name).get(0).getTextContent());
	}

}
