package org.minwonhub.security;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minwonhub.security.RefusalCode.MALFORMED;
import static org.minwonhub.security.RefusalCode.NOT_COVERED;
import static org.minwonhub.security.RefusalCode.SIGNATURE_INVALID;
import static org.minwonhub.security.RefusalCode.WRAPPED;
import static org.minwonhub.security.RefusalTest.assertRefused;

/**
 * XML signature wrapping: the signed elements stay in the message, intact, where nobody
 * reads them, and others stand where they stood.
 */
class WrappingTest {

	private final Document document = Fixture.xml(Fixture.text(new OddSigner().sign()));

	private final Element envelope = this.document.getDocumentElement();

	private final Element header = Children.of(this.envelope).get(0);

	private final Element body = Children.of(this.envelope).get(1);

	@Test
	void aSecondBodyBesideTheSignedOneIsRefused() {
		Element forged = forgedBody("");
		this.envelope.appendChild(forged);
		assertRefused(bytes(), WRAPPED);
		this.envelope.insertBefore(forged, this.body);
		assertRefused(bytes(), WRAPPED);
	}

	@Test
	void theSignedBodyMovedIntoAHeaderIsRefused() {
		Element wrapper = this.document.createElementNS("urn:evil", "w");
		wrapper.appendChild(this.body);
		this.header.appendChild(wrapper);
		this.envelope.appendChild(forgedBody(""));
		assertRefused(bytes(), WRAPPED);
	}

	@Test
	void theSignedBodyMovedIntoTheForgedOneIsRefused() {
		Element forged = forgedBody("");
		Children.of(forged).get(0).appendChild(this.body);
		this.envelope.appendChild(forged);
		assertRefused(bytes(), WRAPPED);
	}

	@Test
	void theSignedBodyMovedIntoTheSecurityHeaderOrTheSignatureIsRefused() {
		Element security = Children.of(this.header).get(0);
		security.appendChild(this.body);
		this.envelope.appendChild(forgedBody(""));
		assertThat(RefusalTest.codeOf(bytes(), Fixture.NOW)).isNotNull();
		Element object = this.document.createElementNS(Ns.DS, "Object");
		object.appendChild(this.body);
		Children.of(security, Ns.DS, "Signature").get(0).appendChild(object);
		assertRefused(bytes(), SIGNATURE_INVALID);
	}

	@ParameterizedTest
	@ValueSource(strings = { "id-Body", "id-Timestamp", "Token" })
	void anIdThatIsThereTwiceIsRefused(String id) {
		for (String attribute : new String[] { "Id", "ID", "xml:id", "wsu:Id" }) {
			Element twin = this.document.createElementNS("urn:evil", "w");
			String namespace = attribute.equals("wsu:Id") ? Ns.WSU
					: attribute.equals("xml:id") ? "http://www.w3.org/XML/1998/namespace" : null;
			if (attribute.startsWith("wsu")) {
				twin.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:wsu", Ns.WSU);
			}
			twin.setAttributeNS(namespace, attribute, id);
			this.header.appendChild(twin);
			assertRefused(bytes(), WRAPPED);
			this.header.removeChild(twin);
		}
	}

	@Test
	void theForgedBodyCannotTakeTheSignedOnesId() {
		Element wrapper = this.document.createElementNS("urn:evil", "w");
		wrapper.appendChild(this.body);
		this.header.appendChild(wrapper);
		this.envelope.appendChild(forgedBody("id-Body"));
		assertRefused(bytes(), WRAPPED);
	}

	@Test
	void theSignedTimestampMovedAsideIsRefused() {
		Element security = Children.of(this.header).get(0);
		Element timestamp = Children.of(security, Ns.WSU, "Timestamp").get(0);
		Element forged = (Element) timestamp.cloneNode(true);
		forged.setAttributeNS(Ns.WSU, "wsu:Id", "other");
		security.replaceChild(forged, timestamp);
		Element wrapper = this.document.createElementNS("urn:evil", "w");
		wrapper.appendChild(timestamp);
		this.header.appendChild(wrapper);
		assertRefused(bytes(), WRAPPED);
	}

	@Test
	void aHeaderAfterTheBodyOrASecondHeaderIsRefused() {
		this.envelope.appendChild(this.document.createElementNS(Ns.SOAP11, "soap:Header"));
		assertRefused(bytes(), WRAPPED);
		this.envelope.insertBefore(this.envelope.getLastChild(), this.header);
		assertRefused(bytes(), WRAPPED);
	}

	@Test
	void contentAddedToTheSignedBodyIsRefused() {
		this.body.appendChild(this.document.createElementNS("urn:evil", "w"));
		assertRefused(bytes(), MALFORMED);
	}

	@Test
	void anAddressingHeaderAddedOnTheWayIsRefused() {
		Element to = this.document.createElementNS("http://www.w3.org/2005/08/addressing", "wsa:ReplyTo");
		to.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:wsa", "http://www.w3.org/2005/08/addressing");
		this.header.appendChild(to);
		assertRefused(bytes(), NOT_COVERED);
	}

	private Element forgedBody(String id) {
		Element forged = (Element) this.body.cloneNode(true);
		forged.removeAttributeNS(Ns.WSU, "Id");
		if (!id.isEmpty()) {
			forged.setAttributeNS(Ns.WSU, "wsu:Id", id);
		}
		Children.of(Children.of(forged).get(0)).get(0).setTextContent("forged");
		return forged;
	}

	private byte[] bytes() {
		return OddSigner.canonical(this.document);
	}

}
