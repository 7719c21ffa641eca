package org.minwonhub.security.cxf;

import java.time.Duration;
import java.time.OffsetDateTime;

import org.junit.jupiter.api.Test;
import org.minwonhub.security.Fixture;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.wsdl.ComplaintExchange;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.common.RequestHeader;
import org.minwonhub.xsd.complaint.Ping;
import org.minwonhub.xsd.complaint.PingResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignedExchangeTest {

	@Test
	void aSignedCallIsServedAndAnsweredSigned() throws Exception {
		try (Loopback hub = Loopback
			.with((request) -> pong(SignedEndpoint.request().signer().getSubjectX500Principal().getName()))) {
			ComplaintExchange client = hub.client(Fixture.AGENCY);
			PingResponse answer = client.ping(ping());
			assertThat(answer.getVersion()).contains("urn:agency:1741000");
			SignedExchange exchange = SignedClient.lastExchange(client).orElseThrow();
			VerifiedEnvelope request = Fixture.verifier().verify(exchange.request(), Fixture.NOW);
			assertThat(request.operation()).isEqualTo("Ping");
			assertThat(exchange.answer().orElseThrow().bytes()).isEqualTo(hub.answers.get(0));
			assertThat(exchange.answer().orElseThrow().signer()).isEqualTo(Fixture.HUB.certificate());
		}
	}

	@Test
	void aTypedFaultArrivesAsHubFaultMessageAndItsEnvelopeIsKept() throws Exception {
		try (Loopback hub = Loopback.with((request) -> {
			throw new HubFaultMessage("no", TypedFaults.hubFault("UNKNOWN_CATEGORY"));
		})) {
			ComplaintExchange client = hub.client(Fixture.AGENCY);
			assertThatThrownBy(() -> client.ping(ping())).isInstanceOfSatisfying(HubFaultMessage.class,
					(fault) -> assertThat(fault.getFaultInfo().getCode()).isEqualTo("UNKNOWN_CATEGORY"));
			assertThat(SignedClient.lastExchange(client).orElseThrow().answer().orElseThrow().operation())
				.isEqualTo("Fault");
		}
	}

	static Ping ping() {
		RequestHeader header = new RequestHeader();
		header.setMessageId("urn:uuid:0f2c3a44-1b6e-4d55-9a3e-1f2b3c4d5e6f");
		header.setFrom("urn:agency:1741000");
		header.setTo("urn:hub:minwon");
		header.setSentAt(OffsetDateTime.parse("2026-11-22T10:00:00+09:00"));
		Ping ping = new Ping();
		ping.setMessageHeader(header);
		return ping;
	}

	static PingResponse pong(String version) {
		PingResponse pong = new PingResponse();
		pong.setHubTime(OffsetDateTime.parse("2026-11-22T01:00:00Z"));
		pong.setParticipant("urn:agency:1741000");
		pong.setCertificateExpires(pong.getHubTime().plus(Duration.ofDays(300)));
		pong.setVersion(version);
		return pong;
	}

}
