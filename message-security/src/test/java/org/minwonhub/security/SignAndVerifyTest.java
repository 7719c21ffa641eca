package org.minwonhub.security;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minwonhub.security.Fixture.NOW;

class SignAndVerifyTest {

	@Test
	void whatWasSignedVerifies() throws SecurityRefusal {
		byte[] envelope = Fixture.signer(Fixture.AGENCY).sign(Fixture.content(), NOW);
		VerifiedEnvelope verified = Fixture.verifier().verify(envelope, NOW);
		assertThat(verified.bytes()).isSameAs(envelope);
		assertThat(verified.operation()).isEqualTo("Ping");
		assertThat(verified.content().getTextContent()).isEqualTo(Fixture.content().getTextContent());
		assertThat(verified.signer()).isEqualTo(Fixture.AGENCY.certificate());
		assertThat(verified.sent()).isEmpty();
		assertThat(verified.signatureAlgorithm()).isEqualTo("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
		assertThat(verified.created()).isEqualTo(NOW);
	}

	@Test
	void anEcKeySignsEcdsa() throws SecurityRefusal {
		byte[] envelope = Fixture.signer(Fixture.EC_AGENCY).sign(Fixture.content(), NOW);
		assertThat(Fixture.verifier().verify(envelope, NOW).signatureAlgorithm())
			.isEqualTo("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256");
	}

	@Test
	void theHeaderIsTokenThenTimestampThenSignatureAndMustBeUnderstood() {
		Document document = Fixture.xml(Fixture.text(Fixture.signer(Fixture.HUB).sign(Fixture.content(), NOW)));
		Element security = (Element) document.getElementsByTagNameNS(Ns.WSSE, "Security").item(0);
		assertThat(Children.of(security)).extracting(Element::getLocalName)
			.containsExactly("BinarySecurityToken", "Timestamp", "Signature");
		assertThat(security.getAttributeNS(Ns.SOAP11, "mustUnderstand")).isEqualTo("1");
		Element timestamp = Children.of(security).get(1);
		assertThat(Children.of(timestamp)).extracting(Element::getTextContent)
			.containsExactly("2026-11-22T01:00:00.123Z", "2026-11-22T01:05:00.123Z");
	}

	@Test
	void addressingHeadersAreSignedToo() throws SecurityRefusal {
		Document envelope = SoapEnvelopes.around(Fixture.content());
		Element header = Children.of(envelope.getDocumentElement()).get(0);
		Element messageId = envelope.createElementNS("http://www.w3.org/2005/08/addressing", "wsa:MessageID");
		messageId.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:wsa", "http://www.w3.org/2005/08/addressing");
		messageId.setTextContent("urn:uuid:1");
		header.appendChild(messageId);
		byte[] signed = Fixture.signer(Fixture.AGENCY).sign(envelope, NOW);
		Fixture.verifier().verify(signed, NOW);
		byte[] altered = Fixture.bytes(Fixture.text(signed).replace("urn:uuid:1", "urn:uuid:2"));
		assertThatThrownBy(() -> Fixture.verifier().verify(altered, NOW)).hasMessageStartingWith("SIGNATURE_INVALID");
	}

	@Test
	void theContentHashIsTheSameHoweverTheEnvelopeIsSignedOrLaidOut() throws SecurityRefusal {
		VerifiedEnvelope first = verified(Fixture.AGENCY, 0);
		VerifiedEnvelope again = verified(Fixture.EC_AGENCY, 60);
		assertThat(first.contentHash()).isEqualTo(again.contentHash()).matches("[0-9a-f]{64}");
	}

	private static VerifiedEnvelope verified(SigningIdentity identity, int seconds) throws SecurityRefusal {
		byte[] signed = Fixture.signer(identity).sign(Fixture.content(), NOW.plusSeconds(seconds));
		return Fixture.verifier().verify(signed, NOW);
	}

	@Test
	void anElementWithoutNamespaceDeclarationsOfItsOwnCanBeSigned() throws SecurityRefusal {
		Document made = Fixture.xml("<x/>");
		Element content = made.createElementNS("urn:a", "p:Made");
		content.setAttributeNS("urn:b", "q:at", "1");
		content.appendChild(made.createElementNS("urn:c", "Inner"));
		byte[] signed = Fixture.signer(Fixture.AGENCY).sign(content, NOW);
		assertThat(Fixture.verifier().verify(signed, NOW).content().getNamespaceURI()).isEqualTo("urn:a");
	}

	@Test
	void lineEndsAndTabsInAttributesAndTextSurviveTheWire() throws SecurityRefusal {
		Element content = Fixture.xml("<n xmlns='urn:a' a='1&#13;&#10;&#9;2'>a&#13;\nb</n>").getDocumentElement();
		byte[] signed = Fixture.signer(Fixture.AGENCY).sign(content, NOW);
		Element arrived = Fixture.verifier().verify(signed, NOW).content();
		assertThat(arrived.getTextContent()).isEqualTo("a\r\nb");
		assertThat(arrived.getAttribute("a")).isEqualTo("1\r\n\t2");
	}

	@Test
	void anEnvelopeIsNotSignedTwice() {
		byte[] signed = Fixture.signer(Fixture.AGENCY).sign(Fixture.content(), NOW);
		assertThatThrownBy(() -> Fixture.signer(Fixture.AGENCY).sign(signed, NOW))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void aWeakKeyIsNotEvenAskedToSign() {
		SigningIdentity weak = Fixture.issued("CN=Weak", Fixture.rsa(1024));
		assertThatThrownBy(() -> Fixture.signer(weak)).isInstanceOf(IllegalArgumentException.class);
	}

	@ParameterizedTest
	@ValueSource(longs = { -60, 0, 240, 400, 86_400 })
	void asOfTheTimeOfReceiptItVerifiesForEverAndAtNoOtherTime(long later) {
		byte[] signed = Fixture.signer(Fixture.AGENCY).sign(Fixture.content(), NOW);
		if (later < 86_400) {
			assertThat(verifiesAsOf(signed, later)).isTrue();
		}
		else {
			assertThat(verifiesAsOf(signed, later)).isFalse();
		}
	}

	private static boolean verifiesAsOf(byte[] signed, long later) {
		try {
			Fixture.verifier().verifyAsOf(signed, NOW.plusSeconds(later));
			return true;
		}
		catch (SecurityRefusal ex) {
			assertThat(ex.code()).isEqualTo(RefusalCode.MESSAGE_EXPIRED);
			return false;
		}
	}

	@Test
	void whatWasAcceptedAtTheLastMomentVerifiesAsOfAClockThatIsMinutesOff() throws SecurityRefusal {
		byte[] signed = Fixture.signer(Fixture.AGENCY).sign(Fixture.content(), NOW);
		Fixture.verifier().verify(signed, NOW.plus(Duration.ofMinutes(5)));
		Fixture.verifier().verifyAsOf(signed, NOW.plus(Duration.ofMinutes(9)));
		Fixture.verifier().verify(signed, NOW.minus(Duration.ofMinutes(5)));
		Fixture.verifier().verifyAsOf(signed, NOW.minus(Duration.ofMinutes(9)));
	}

	@Test
	void trustIsAskedForTheTimeOfReceipt() throws SecurityRefusal {
		byte[] signed = Fixture.signer(Fixture.AGENCY).sign(Fixture.content(), NOW);
		List<Object> asked = new java.util.ArrayList<>();
		EnvelopeVerifier verifier = new EnvelopeVerifier(
				(X509Certificate signer, List<X509Certificate> sent, java.time.Instant at) -> asked.add(at));
		verifier.verifyAsOf(signed, NOW.plusSeconds(7));
		verifier.verify(signed, NOW.plusSeconds(8));
		assertThat(asked).containsExactly(NOW.plusSeconds(7), NOW.plusSeconds(8));
	}

}
