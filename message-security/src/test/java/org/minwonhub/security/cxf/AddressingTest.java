package org.minwonhub.security.cxf;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.minwonhub.security.Fixture;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.wsdl.HubFaultMessage;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** WS-Addressing is optional; who uses it gets it back, signed. */
class AddressingTest {

	private static final String WSA = "http://www.w3.org/2005/08/addressing";

	private static final String ENVELOPE = """
			<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:wsa="%s"><soap:Header>\
			<wsa:MessageID>urn:uuid:of-the-caller</wsa:MessageID><wsa:To>urn:hub</wsa:To></soap:Header><soap:Body>\
			<Ping xmlns="urn:minwonhub:xsd:complaint:v1"/></soap:Body></soap:Envelope>""".formatted(WSA);

	@Test
	void anAnswerRelatesToTheRequestsMessageId() throws Exception {
		try (Loopback hub = Loopback.with((request) -> SignedExchangeTest.pong("1"))) {
			assertThat(addressing(hub)).containsExactly(
					"Action=urn:minwonhub:wsdl:complaint-exchange:v1:ComplaintExchange:PingResponse",
					"RelatesTo=urn:uuid:of-the-caller");
		}
	}

	@Test
	void aFaultRelatesToTheRequestsMessageId() throws Exception {
		try (Loopback hub = Loopback.with((request) -> {
			throw new HubFaultMessage("no", TypedFaults.hubFault("NO"));
		})) {
			assertThat(addressing(hub)).containsExactly("Action=http://www.w3.org/2005/08/addressing/soap/fault",
					"RelatesTo=urn:uuid:of-the-caller");
		}
	}

	/** The verifier insists that all of them are signed. */
	private static List<String> addressing(Loopback hub) throws Exception {
		byte[] signed = Fixture.signer(Fixture.AGENCY).sign(Fixture.bytes(ENVELOPE), Fixture.NOW);
		HttpResponse<byte[]> response = hub.post(signed, "");
		VerifiedEnvelope answer = Fixture.pinned(Fixture.HUB).verify(response.body(), Fixture.NOW);
		Element envelope = answer.content().getOwnerDocument().getDocumentElement();
		List<String> found = new ArrayList<>();
		for (Node node = envelope.getFirstChild().getFirstChild(); node != null; node = node.getNextSibling()) {
			if (WSA.equals(node.getNamespaceURI())) {
				found.add(node.getLocalName() + "=" + node.getTextContent());
			}
		}
		return found;
	}

}
