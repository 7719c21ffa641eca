package org.minwonhub.security.cxf;

import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.minwonhub.security.Fixture;
import org.minwonhub.security.SchemaViolationException;
import org.minwonhub.security.SchemaViolationException.Violation;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.SigningIdentity;
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

	@Test
	void aBugInTheServiceEndsInASignedFaultWithoutItsMessage() throws Exception {
		try (Loopback hub = Loopback.with((request) -> {
			throw new IllegalStateException("홍길동 010-1234-5678");
		})) {
			ComplaintExchange client = hub.client(Fixture.AGENCY);
			assertThatThrownBy(() -> client.ping(ping())).isInstanceOfSatisfying(HubFaultMessage.class,
					(fault) -> assertThat(fault.getFaultInfo().getCode()).isEqualTo("INTERNAL_ERROR"));
			assertThat(Fixture.text(hub.answers.get(0))).doesNotContain("홍길동");
			assertThat(hub.problems).singleElement().isInstanceOf(IllegalStateException.class);
		}
	}

	@Test
	void anAnswerThatCannotBeWrittenEndsInASignedFault() throws Exception {
		try (Loopback hub = Loopback.with((request) -> "not what the contract says")) {
			ComplaintExchange client = hub.client(Fixture.AGENCY);
			assertThatThrownBy(() -> client.ping(ping())).isInstanceOf(HubFaultMessage.class);
			assertThat(hub.answers).hasSize(1);
		}
	}

	@Test
	void aBrokenFieldIsNamedByItsPath() throws Exception {
		try (Loopback hub = Loopback.validated((request) -> pong("1"))) {
			Ping ping = ping();
			ping.getMessageHeader().setFrom("홍길동");
			ping.getMessageHeader().setTo(null);
			assertThatThrownBy(() -> hub.client(Fixture.AGENCY).ping(ping)).isInstanceOfSatisfying(
					HubFaultMessage.class,
					(fault) -> assertThat(fault.getFaultInfo().getCode()).isEqualTo("SCHEMA_VIOLATION"));
			assertThat(hub.served).isEmpty();
			assertThat(hub.problems).singleElement()
				.isInstanceOfSatisfying(SchemaViolationException.class, (problem) -> {
					assertThat(problem.violations()).extracting(Violation::path)
						.containsExactly("/Ping/messageHeader/from", "/Ping/messageHeader/sentAt");
					assertThat(problem.violations()).extracting(Violation::rule)
						.allSatisfy((rule) -> assertThat(rule).doesNotContain("홍길동"));
				});
		}
	}

	@Test
	void cxfsOwnValidationWorksOnTheVerifiedElementsToo() throws Exception {
		try (Loopback hub = Loopback.validatedByCxf((request) -> pong("1"))) {
			ComplaintExchange client = hub.client(Fixture.AGENCY);
			assertThat(client.ping(ping()).getVersion()).isEqualTo("1");
			Ping ping = ping();
			ping.getMessageHeader().setFrom("nobody");
			assertThatThrownBy(() -> client.ping(ping)).isInstanceOf(HubFaultMessage.class);
			assertThat(hub.served).hasSize(1);
		}
	}

	@Test
	void textArrivesAsItWasSent() throws Exception {
		String text = "똠방각하 뷁 漢字 😀 \u1112\u1161\u11ab \r\n\t <![CDATA[&amp;]]> -->";
		try (Loopback hub = Loopback.with((request) -> pong(((Ping) request).getMessageHeader().getFrom()))) {
			Ping ping = ping();
			ping.getMessageHeader().setFrom(text);
			assertThat(hub.client(Fixture.AGENCY).ping(ping).getVersion()).isEqualTo(text);
		}
	}

	@Test
	void aComplaintOfSeveralMegabytesPasses() throws Exception {
		String text = "가나다라 ".repeat(400_000);
		try (Loopback hub = Loopback.with((request) -> pong(((Ping) request).getMessageHeader().getFrom()))) {
			Ping ping = ping();
			ping.getMessageHeader().setFrom(text);
			assertThat(hub.client(Fixture.AGENCY).ping(ping).getVersion()).isEqualTo(text);
		}
	}

	@Test
	void callersAtTheSameTimeGetEachTheirOwn() throws Exception {
		try (Loopback hub = Loopback.with((request) -> pong(((Ping) request).getMessageHeader().getMessageId()))) {
			ComplaintExchange client = hub.client(Fixture.EC_AGENCY);
			List<String> ids = IntStream.range(0, 40).mapToObj((i) -> "urn:uuid:" + i).toList();
			List<Boolean> own = ids.parallelStream().map((id) -> {
				try {
					Ping ping = ping();
					ping.getMessageHeader().setMessageId(id);
					String answered = client.ping(ping).getVersion();
					SignedExchange exchange = SignedClient.lastExchange(client).orElseThrow();
					return answered.equals(id) && Fixture.text(exchange.request()).contains(id + "<")
							&& Fixture.text(exchange.answer().orElseThrow().bytes()).contains(id + "<");
				}
				catch (HubFaultMessage ex) {
					throw new AssertionError(ex);
				}
			}).toList();
			assertThat(own).hasSize(40).containsOnly(true);
		}
	}

	@Test
	void aCallerIsAnsweredInItsOwnFamilyOfAlgorithms() throws Exception {
		SigningIdentity ec = Fixture.ecIssued("CN=urn:hub:minwon");
		AnswerSigner signer = AnswerSigner.inTheCallersFamily(Fixture.signer(Fixture.HUB), Fixture.signer(ec));
		try (Loopback hub = Loopback.answeringWith(signer, (request) -> pong("1"))) {
			byte[] rsa = Fixture.signer(Fixture.AGENCY).sign(Fixture.content(), Fixture.NOW);
			byte[] ecdsa = Fixture.signer(Fixture.EC_AGENCY).sign(Fixture.content(), Fixture.NOW);
			assertThat(signerOf(hub.post(rsa, ""))).isEqualTo(Fixture.HUB.certificate());
			assertThat(signerOf(hub.post(ecdsa, ""))).isEqualTo(ec.certificate());
			assertThat(signerOf(hub.post(new byte[0], ""))).isEqualTo(Fixture.HUB.certificate());
		}
	}

	private static X509Certificate signerOf(HttpResponse<byte[]> response) throws SecurityRefusal {
		return Fixture.verifier().verify(response.body(), Fixture.NOW).signer();
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
