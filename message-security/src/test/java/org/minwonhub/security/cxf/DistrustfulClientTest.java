package org.minwonhub.security.cxf;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import jakarta.xml.ws.WebServiceException;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.Fixture;
import org.minwonhub.security.PossessionTrust;
import org.minwonhub.security.RefusalCode;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.SigningIdentity;
import org.minwonhub.wsdl.ComplaintExchange;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/** A client believes nothing that its hub did not sign. */
class DistrustfulClientTest {

	private static final String PONG = """
			<PingResponse xmlns="urn:minwonhub:xsd:complaint:v1"><hubTime>2026-11-22T01:00:00Z</hubTime>\
			<participant>urn:agency:1741000</participant><certificateExpires>2027-11-22T01:00:00Z</certificateExpires>\
			<version>1</version></PingResponse>""";

	private static final String FAULT = """
			<soap:Fault xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><faultcode>soap:Client</faultcode>\
			<faultstring>no</faultstring></soap:Fault>""";

	private static Bus bus;

	@BeforeAll
	static void start() {
		bus = BusFactory.newInstance().createBus();
		PolicyEngines.disable(bus);
	}

	@AfterAll
	static void stop() {
		bus.shutdown(true);
	}

	@Test
	void anAnswerThatTheHubSignedIsBelieved() throws Exception {
		try (CannedServer server = new CannedServer(200, "text/xml; charset=UTF-8", signed(Fixture.HUB, PONG))) {
			assertThat(client(server.address()).ping(SignedExchangeTest.ping()).getVersion()).isEqualTo("1");
		}
	}

	@Test
	void aSignedFaultWithoutDetailIsBelievedAndNoRefusal() throws Exception {
		try (CannedServer server = new CannedServer(500, "text/xml; charset=UTF-8", signed(Fixture.HUB, FAULT))) {
			ComplaintExchange client = client(server.address());
			Throwable thrown = catchThrowable(() -> client.ping(SignedExchangeTest.ping()));
			assertThat(thrown).isInstanceOf(WebServiceException.class).hasMessageContaining("no");
			assertThat(SignedClient.refusal(thrown)).isEmpty();
			assertThat(SignedClient.lastExchange(client).orElseThrow().answer()).isPresent();
		}
	}

	@Test
	void anAnswerThatSomebodyElseSignedIsRefused() throws Exception {
		assertRefused(200, signed(Fixture.AGENCY, PONG), RefusalCode.SIGNER_UNKNOWN);
	}

	@Test
	void anUnsignedAnswerIsRefused() throws Exception {
		assertRefused(200, unsigned(PONG), RefusalCode.UNSIGNED);
	}

	@Test
	void anUnsignedFaultIsRefused() throws Exception {
		assertRefused(500, unsigned(FAULT), RefusalCode.UNSIGNED);
	}

	@Test
	void aFaultThatSomebodyElseSignedIsRefused() throws Exception {
		assertRefused(500, signed(Fixture.AGENCY, FAULT), RefusalCode.SIGNER_UNKNOWN);
	}

	@Test
	void anAnswerReplayedFromYesterdayIsRefused() throws Exception {
		Element pong = Fixture.xml(PONG).getDocumentElement();
		assertRefused(200, Fixture.signer(Fixture.HUB).sign(pong, Fixture.NOW.minus(Duration.ofDays(1))),
				RefusalCode.MESSAGE_EXPIRED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<html>It works!</html>", "not xml" })
	void anAnswerThatIsNoEnvelopeIsRefused(String body) throws Exception {
		assertRefused(200, Fixture.bytes(body), RefusalCode.MALFORMED);
	}

	@ParameterizedTest
	@CsvSource({ "404", "429", "502", "503", "504", "302", "401" })
	void whatIsNotTheHubsAnswerIsATransportProblem(int status) throws Exception {
		try (CannedServer server = new CannedServer(status, "text/html", Fixture.bytes("<html>gateway</html>"))) {
			Throwable thrown = catchThrowable(() -> client(server.address()).ping(SignedExchangeTest.ping()));
			assertThat(thrown).isInstanceOf(WebServiceException.class).hasCauseInstanceOf(IOException.class);
			assertThat(SignedClient.refusal(thrown)).isEmpty();
		}
	}

	@Test
	void aHubThatIsNotThereIsATransportProblemAndTheRequestIsKept() throws Exception {
		ComplaintExchange client = client("http://127.0.0.1:" + Loopback.freePort() + "/ws");
		assertThatThrownBy(() -> client.ping(SignedExchangeTest.ping())).isInstanceOf(WebServiceException.class)
			.hasCauseInstanceOf(IOException.class);
		SignedExchange exchange = SignedClient.lastExchange(client).orElseThrow();
		assertThat(exchange.answer()).isEmpty();
		assertThat(Fixture.verifier().verify(exchange.request(), Fixture.NOW).operation()).isEqualTo("Ping");
	}

	@Test
	void aHubThatDoesNotAnswerInTimeIsATransportProblem() throws Exception {
		CountDownLatch finished = new CountDownLatch(1);
		try (Loopback hub = Loopback.with((request) -> {
			finished.await();
			return SignedExchangeTest.pong("late");
		})) {
			ComplaintExchange client = hub.client(Fixture.AGENCY);
			SignedClient.timeouts(client, Duration.ofSeconds(5), Duration.ofMillis(200));
			assertThatThrownBy(() -> client.ping(SignedExchangeTest.ping())).isInstanceOf(WebServiceException.class)
				.hasCauseInstanceOf(IOException.class);
			finished.countDown();
		}
	}

	@Test
	void enrolmentTakesAKeyThatNobodyKnowsYet() throws Exception {
		Element content = Fixture.xml(PONG).getDocumentElement();
		byte[] signed = Fixture.signer(Fixture.STRANGER).sign(content, Fixture.NOW);
		assertThat(new EnvelopeVerifier(new PossessionTrust()).verify(signed, Fixture.NOW).signer())
			.isEqualTo(Fixture.STRANGER.certificate());
	}

	private static ComplaintExchange client(String address) {
		return SignedClient.secure(Loopback.port(bus, address), Fixture.signer(Fixture.AGENCY),
				Fixture.pinned(Fixture.HUB), Loopback.CLOCK);
	}

	private static void assertRefused(int status, byte[] answer, RefusalCode code) throws IOException {
		try (CannedServer server = new CannedServer(status, "text/xml; charset=UTF-8", answer)) {
			ComplaintExchange client = client(server.address());
			Throwable thrown = catchThrowable(() -> client.ping(SignedExchangeTest.ping()));
			assertThat(thrown).isInstanceOf(WebServiceException.class);
			assertThat(SignedClient.refusal(thrown).map(SecurityRefusal::code)).contains(code);
			assertThat(SignedClient.lastExchange(client).orElseThrow().answer()).isEmpty();
		}
	}

	private static byte[] signed(SigningIdentity identity, String content) {
		return Fixture.signer(identity).sign(Fixture.xml(content).getDocumentElement(), Fixture.NOW);
	}

	private static byte[] unsigned(String content) {
		return Fixture.bytes("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>" + content
				+ "</s:Body></s:Envelope>");
	}

}
