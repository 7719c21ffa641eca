package org.minwonhub.security.cxf;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minwonhub.security.Fixture;
import org.minwonhub.security.RefusalCode;
import org.minwonhub.security.SecurityRefusal;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever arrives, a signed fault leaves, and the service is not called. */
class HostileRequestTest {

	private static final String ACTION = "urn:minwonhub:wsdl:complaint-exchange:v1:Ping";

	private static final String PING = """
			<Ping xmlns="urn:minwonhub:xsd:complaint:v1" xmlns:c="urn:minwonhub:xsd:common:v1"><c:messageHeader>\
			<c:messageId>urn:uuid:0f2c3a44-1b6e-4d55-9a3e-1f2b3c4d5e6f</c:messageId><c:from>urn:agency:1741000</c:from>\
			<c:to>urn:hub:minwon</c:to><c:sentAt>2026-11-22T10:00:00+09:00</c:sentAt></c:messageHeader></Ping>""";

	private static Loopback hub;

	@BeforeAll
	static void start() throws Exception {
		hub = Loopback.validated((request) -> SignedExchangeTest.pong("1"));
	}

	@AfterEach
	void forget() {
		hub.forget();
	}

	@AfterAll
	static void stop() {
		hub.close();
	}

	@Test
	void aGoodRequestByHandIsServed() throws Exception {
		HttpResponse<byte[]> response = hub.post(signed(PING), ACTION);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
		assertThat(Fixture.pinned(Fixture.HUB).verify(response.body(), Fixture.NOW).operation())
			.isEqualTo("PingResponse");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{\"a\":1}", "<a", "<html/>", "--uuid:1\r\nContent-Type: text/xml\r\n\r\n<a/>" })
	void whatIsNoEnvelopeGetsASignedFault(String junk) throws Exception {
		assertFault(hub.post(Fixture.bytes(junk), ACTION), "soap:Client", "MALFORMED");
	}

	@Test
	void whoHasBeenToldOftenEnoughIsSentAwayWithoutASignature() throws Exception {
		List<String> refused = new ArrayList<>();
		try (Loopback weary = Loopback.with((request) -> SignedExchangeTest.pong("1"),
				(endpoint) -> endpoint.tellingWhom((code, address) -> {
					refused.add(code + " " + address);
					return Optional.of("RATE_LIMITED: wait");
				}))) {
			HttpResponse<byte[]> response = weary.post(Fixture.bytes("junk"), ACTION);
			assertThat(response.statusCode()).isEqualTo(429);
			assertThat(response.headers().firstValue("Retry-After")).contains("60");
			assertThat(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo("RATE_LIMITED: wait");
			assertThat(weary.post(signed(PING), ACTION).statusCode()).isEqualTo(200);
		}
		assertThat(refused).containsExactly("MALFORMED 127.0.0.1");
	}

	@Test
	void aMultipartRequestGetsASignedFault() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(hub.address))
			.header("Content-Type", "multipart/related; boundary=uuid1; type=\"application/xop+xml\"")
			.POST(BodyPublishers.ofString("--uuid1\r\nContent-Type: application/xop+xml\r\n\r\n<a/>\r\n--uuid1--"))
			.build();
		assertFault(hub.send(request), "soap:Client", "MALFORMED");
	}

	@Test
	void aDoctypeGetsASignedFault() throws Exception {
		assertFault(hub.post(Fixture.bytes("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), ACTION), "soap:Client",
				"DOCTYPE_FORBIDDEN");
	}

	@Test
	void anUnsignedRequestGetsASignedFault() throws Exception {
		byte[] plain = Fixture.bytes("<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body>"
				+ PING + "</soap:Body></soap:Envelope>");
		assertFault(hub.post(plain, ACTION), "wsse:InvalidSecurity", "UNSIGNED");
	}

	@Test
	void aSoap12RequestGetsASignedSoap11Fault() throws Exception {
		byte[] plain = Fixture
			.bytes("<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body/></s:Envelope>");
		HttpRequest request = HttpRequest.newBuilder(URI.create(hub.address))
			.header("Content-Type", "application/soap+xml; charset=utf-8")
			.POST(BodyPublishers.ofByteArray(plain))
			.build();
		assertFault(hub.send(request), "soap:VersionMismatch", "WRONG_SOAP_VERSION");
	}

	@Test
	void aChangedRequestGetsASignedFault() throws Exception {
		byte[] changed = Fixture.bytes(Fixture.text(signed(PING)).replace("1741000</c:from>", "1741001</c:from>"));
		assertFault(hub.post(changed, ACTION), "wsse:FailedCheck", "SIGNATURE_INVALID");
	}

	@Test
	void aStrangersRequestGetsASignedFault() throws Exception {
		byte[] strange = Fixture.signer(Fixture.STRANGER).sign(Fixture.xml(PING).getDocumentElement(), Fixture.NOW);
		assertFault(hub.post(strange, ACTION), "wsse:InvalidSecurityToken", "SIGNER_UNTRUSTED");
	}

	@Test
	void anOldRequestGetsASignedFault() throws Exception {
		byte[] old = Fixture.signer(Fixture.AGENCY)
			.sign(Fixture.xml(PING).getDocumentElement(), Fixture.NOW.minusSeconds(301));
		assertFault(hub.post(old, ACTION), "wsu:MessageExpired", "MESSAGE_EXPIRED");
	}

	@Test
	void tooLargeARequestGetsASignedFaultBeforeItIsParsed() throws Exception {
		byte[] large = new byte[SignedEndpoint.MAX_BYTES + 1];
		assertFault(hub.post(large, ACTION), "soap:Client", "TOO_LARGE");
	}

	@Test
	void tooLargeARequestThatDoesNotSaySoGetsASignedFault() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(hub.address))
			.header("Content-Type", "text/xml")
			.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[SignedEndpoint.MAX_BYTES + 1])))
			.build();
		assertFault(hub.send(request), "soap:Client", "TOO_LARGE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "PUT", "DELETE" })
	void otherMethodsGetASignedFault(String method) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(hub.address))
			.method(method, method.equals("PUT") ? BodyPublishers.ofByteArray(signed(PING)) : BodyPublishers.noBody())
			.build();
		assertFault(hub.send(request), "soap:Client", "MALFORMED");
	}

	@Test
	void aWrongActionGetsASignedFault() throws Exception {
		assertFault(hub.post(signed(PING), "urn:wrong"), "soap:Server", "INTERNAL_ERROR");
	}

	@Test
	void anEmptyActionIsFine() throws Exception {
		assertThat(hub.post(signed(PING), "").statusCode()).isEqualTo(200);
	}

	@Test
	void anUnknownOperationGetsASignedFault() throws Exception {
		assertFault(hub.post(signed("<Pong xmlns='urn:x'/>"), ""), "soap:Client", "SCHEMA_VIOLATION");
	}

	@Test
	void aHeaderThatMustBeUnderstoodAndIsNotGetsASignedFault() throws Exception {
		String envelope = "<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Header>"
				+ "<x:h xmlns:x='urn:x' soap:mustUnderstand='1'/></soap:Header><soap:Body>" + PING
				+ "</soap:Body></soap:Envelope>";
		byte[] signed = Fixture.signer(Fixture.AGENCY).sign(Fixture.bytes(envelope), Fixture.NOW);
		assertFault(hub.post(signed, ACTION), "soap:Server", "INTERNAL_ERROR");
	}

	@Test
	void theWsdlIsShownToAnybodyWithItsPolicy() throws Exception {
		HttpResponse<byte[]> wsdl = hub.send(HttpRequest.newBuilder(URI.create(hub.address + "?wsdl")).build());
		assertThat(wsdl.statusCode()).isEqualTo(200);
		assertThat(new String(wsdl.body(), StandardCharsets.UTF_8)).contains("AsymmetricBinding", "PolicyReference");
		HttpResponse<byte[]> post = hub.send(HttpRequest.newBuilder(URI.create(hub.address + "?wsdl"))
			.header("Content-Type", "text/xml")
			.POST(BodyPublishers.ofString("<a/>"))
			.build());
		assertFault(post, "soap:Client", "MALFORMED");
	}

	private static byte[] signed(String content) {
		return Fixture.signer(Fixture.AGENCY).sign(Fixture.xml(content).getDocumentElement(), Fixture.NOW);
	}

	private void assertFault(HttpResponse<byte[]> response, String faultcode, String code) throws SecurityRefusal {
		Element fault = hub.fault(response);
		assertThat(fault.getElementsByTagName("faultcode").item(0).getTextContent()).isEqualTo(faultcode);
		assertThat(fault.getElementsByTagNameNS("*", "code").item(0).getTextContent()).isEqualTo(code);
		assertThat(hub.served).isEmpty();
		assertThat(hub.problems).hasSize(1);
		assertThat(hub.answers).hasSize(1);
		if (hub.problems.get(0) instanceof SecurityRefusal refusal) {
			assertThat(refusal.code()).isEqualTo(RefusalCode.valueOf(code));
			assertThat(fault.getElementsByTagName("faultstring").item(0).getTextContent())
				.isEqualTo("Refused: {0} " + code);
		}
	}

}
