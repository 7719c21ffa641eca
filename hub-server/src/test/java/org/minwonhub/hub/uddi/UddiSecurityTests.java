package org.minwonhub.hub.uddi;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minwonhub.hub.HubApplication;
import org.minwonhub.hub.enrolment.ParticipantDesk;
import org.minwonhub.hub.enrolment.ParticipantDraft;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What anybody may send to the node, over HTTP.
 */
@SpringBootTest(classes = HubApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "hub.operations.port=0", "hub.enrolment.hub-key-bits=2048" })
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class UddiSecurityTests {

	private static final String AGENCY = "urn:agency:6110000";

	private static final String XMLNS = " xmlns=\"urn:uddi-org:api_v3\"";

	@TempDir
	private static Path data;

	@Autowired
	private PublisherDesk desk;

	@Autowired
	private ParticipantDesk participants;

	@Autowired
	private LoginLimits limits;

	@Autowired
	private RefusedCalls refused;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	private String password = "";

	private String url = "";

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry settings) {
		settings.add("hub.site.data", () -> data);
	}

	@BeforeEach
	void openAnAccount() {
		this.url = "http://127.0.0.1:" + this.port + "/uddi/security";
		this.participants.register(new ParticipantDraft(AGENCY, "서울특별시", "Seoul", false, Set.of("TRAFFIC"), Set.of()));
		this.participants.resume(AGENCY);
		this.limits.nextMinute();
		boolean there = this.desk.all().stream().anyMatch((account) -> account.name().equals("seoul"));
		this.password = there ? this.desk.reset("seoul") : this.desk.make("seoul", AGENCY);
	}

	@Test
	void aPublisherGetsATokenAndDiscardsIt() {
		String token = token(getAuthToken("seoul", this.password));
		HttpResponse<String> discarded = discard(token);
		assertThat(discarded.statusCode()).isEqualTo(200);
		assertThat(discarded.body()).containsPattern("<\\w+:Body\\s*/>|<\\w+:Body>\\s*</\\w+:Body>");
		assertRefused(discard(token), 10120, "E_authTokenRequired");
		assertRefused(discard(""), 10120, "E_authTokenRequired");
	}

	@Test
	void whoIsUnknownAndWhoGuessesGetTheSameAnswerAndLeaveNothingBehind() {
		this.desk.make("closed-one", null);
		this.desk.close("closed-one");
		String wrong = withoutTrace(assertRefused(getAuthToken("seoul", "wrong"), 10150, "E_unknownUser"));
		assertThat(withoutTrace(assertRefused(getAuthToken("nobody", this.password), 10150, "E_unknownUser")))
			.isEqualTo(wrong);
		assertThat(withoutTrace(assertRefused(getAuthToken("closed-one", "x"), 10150, "E_unknownUser")))
			.isEqualTo(wrong);
		this.participants.suspend(AGENCY, "시험");
		assertThat(withoutTrace(assertRefused(getAuthToken("seoul", this.password), 10150, "E_unknownUser")))
			.isEqualTo(wrong);
		assertThat(this.jdbc.sql("select count(*) from uddi_token").query(Long.class).single()).isZero();
	}

	@Test
	void anExpiredTokenSaysSoAndASuspendedParticipantsIsNoneFromThenOn() {
		String expired = token(getAuthToken("seoul", this.password));
		this.jdbc.sql("update uddi_token set expires_at = issued_at").update();
		assertRefused(discard(expired), 10110, "E_authTokenExpired");
		String token = token(getAuthToken("seoul", this.password));
		this.participants.suspend(AGENCY, "시험");
		this.participants.resume(AGENCY);
		assertRefused(discard(token), 10120, "E_authTokenRequired");
	}

	@Test
	void guessersAreSentAwayAndThePublisherIsNot() {
		for (int i = 0; i < 30; i++) {
			this.limits.failed("seoul", "192.0.2.7");
		}
		assertThat(getAuthToken("seoul", this.password).statusCode()).isEqualTo(200);
		this.limits.failed("seoul", "127.0.0.1");
		assertRefused(getAuthToken("seoul", this.password), 10400, "E_busy");
		this.limits.nextMinute();
		assertThat(getAuthToken("seoul", this.password).statusCode()).isEqualTo(200);
	}

	@Test
	void oneAddressMayNotTryWithoutEnd() {
		for (int i = 0; i < 60; i++) {
			this.limits.admit("name" + i, "127.0.0.1");
		}
		assertRefused(getAuthToken("seoul", this.password), 10400, "E_busy");
	}

	@Test
	void noMoreCallsAreReceivedAtATimeThanTheMemoryIsFor() throws IOException {
		List<Socket> slow = new ArrayList<>();
		try {
			for (int i = 0; i < 64; i++) {
				slow.add(beginCall());
			}
			Awaitility.await().until(() -> discard("nonsense").body().contains("E_busy"));
		}
		finally {
			for (Socket socket : slow) {
				socket.close();
			}
		}
		Awaitility.await().until(() -> discard("nonsense").body().contains("E_authTokenRequired"));
	}

	@Test
	void noSecretStandsInAnyLog(CapturedOutput output) {
		String token = token(getAuthToken("seoul", this.password));
		getAuthToken("seoul", this.password + "-mistyped");
		discard(token);
		discard(token + "-again");
		Soap.post(this.url, Soap.envelope("<get_authToken" + XMLNS + " userID=\"seoul\" cred=\"" + this.password));
		Soap.post(this.url,
				Soap.envelope("<get_authToken" + XMLNS + " userID=\"seoul\" secret=\"" + this.password + "\"/>"));
		assertThat(output.getAll()).doesNotContain(this.password, token);
		String entries = leaves();
		assertThat(entries).contains("UDDI_ACCOUNT_MADE", "UDDI_ACCOUNT_RESET", "seoul", AGENCY)
			.doesNotContain(this.password, token);
	}

	@Test
	void refusalsAreOneEntryAMinute() {
		this.refused.summarise();
		for (int i = 0; i < 5; i++) {
			discard("nonsense");
		}
		Soap.post(this.url, "<");
		this.refused.summarise();
		this.refused.summarise();
		assertThat(leaves()).containsOnlyOnce("\"UDDI_AUTH_TOKEN_REQUIRED\":5").contains("\"UDDI_FATAL_ERROR\":1");
	}

	@Test
	void aRefusalOfAKnownPublisherIsAnEntryOfItsOwnThatShowsNothingOfTheCall() throws GeneralSecurityException {
		String token = token(getAuthToken("seoul", this.password));
		this.refused.summarise();
		List<String> before = leaves().lines().toList();
		String call = deleteTModel(token);
		assertRefused(publish(call), 10210, "E_invalidKeyPassed");
		assertRefused(publish(deleteTModel("nonsense")), 10120, "E_authTokenRequired");
		this.refused.summarise();
		List<String> after = new ArrayList<>(leaves().lines().toList());
		after.removeAll(before);
		byte[] bytes = call.getBytes(StandardCharsets.UTF_8);
		assertThat(after).hasSize(2)
			.anySatisfy((leaf) -> assertThat(leaf).contains("\"type\":\"admin\"", "\"act\":\"UDDI_REFUSED\"",
					"\"subject\":\"" + AGENCY + "\"", "\"account\":\"seoul\"", "\"call\":\"delete_tModel\"",
					"\"code\":\"E_invalidKeyPassed\"", "\"size\":\"" + bytes.length + "\"",
					HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))))
			.anySatisfy((leaf) -> assertThat(leaf).contains("\"type\":\"unverified\"", "\"UDDI_AUTH_TOKEN_REQUIRED\":1")
				.doesNotContain("UDDI_INVALID_KEY_PASSED"))
			.noneMatch((leaf) -> leaf.contains(token) || leaf.contains("uddi:nothing"));
	}

	private HttpResponse<String> publish(String call) {
		return Soap.post(this.url.replace("/security", "/publication"), call);
	}

	private static String deleteTModel(String token) {
		return Soap.envelope("<delete_tModel" + XMLNS + "><authInfo>" + token
				+ "</authInfo><tModelKey>uddi:nothing:here</tModelKey></delete_tModel>");
	}

	@Test
	void whatIsNoCallIsRefusedInUddisOwnWords() {
		assertRefused(Soap.post(this.url, ""), 10500, "E_fatalError");
		assertRefused(Soap.post(this.url, "not xml"), 10500, "E_fatalError");
		assertRefused(Soap.post(this.url, "<a/>"), 10500, "E_fatalError");
		assertRefused(Soap.post(this.url, Soap.envelope("")), 10500, "E_fatalError");
		assertRefused(Soap.post(this.url, Soap.envelope("<discard_authToken" + XMLNS + "/><x/>")), 10500,
				"E_fatalError");
		assertRefused(Soap.post(this.url, Soap.envelope("<get_authToken" + XMLNS + " userID=\"a\"/>")), 10500,
				"E_fatalError");
		assertRefused(Soap.post(this.url, Soap.envelope("<get_nothing" + XMLNS + "/>")), 10050, "E_unsupported");
		assertRefused(Soap.post(this.url, Soap.envelope("<find_business" + XMLNS + "><name>a</name></find_business>")),
				10050, "E_unsupported");
		assertRefused(Soap.post(this.url, Soap.envelope("<get_authToken xmlns=\"urn:uddi-org:api_v2\"/>")), 10040,
				"E_unrecognizedVersion");
		assertRefused(
				Soap.post(this.url, Soap.envelope("<get_authToken" + XMLNS + " userID=\"a\" cred=\"b\"/>")
					.replace("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope")),
				10050, "E_unsupported");
		assertRefused(Soap.post(this.url,
				"<?xml version=\"1.0\" encoding=\"EUC-KR\"?>" + Soap.envelope("<discard_authToken" + XMLNS + "/>")),
				10500, "E_fatalError");
		assertRefused(Soap.get(this.url), 10050, "E_unsupported");
	}

	@Test
	void aHeaderThatMustBeUnderstoodIsNot() {
		HttpResponse<String> answer = Soap.post(this.url,
				Soap.envelope("<get_authToken" + XMLNS + " userID=\"a\" cred=\"b\"/>")
					.replace("<soap:Body>",
							"<soap:Header><x xmlns=\"urn:x\" soap:mustUnderstand=\"1\"/></soap:Header><soap:Body>"));
		assertRefused(answer, 10050, "E_unsupported");
		assertThat(answer.body()).contains(":MustUnderstand<");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>",
			"<!DOCTYPE x SYSTEM \"file:///etc/passwd\">", "<!DOCTYPE x>" })
	void aDocumentTypeIsNeverReadOn(String doctype) {
		HttpResponse<String> answer = Soap.post(this.url,
				doctype + Soap.envelope("<get_authToken" + XMLNS + " userID=\"a\" cred=\"b\"/>"));
		assertRefused(answer, 10500, "E_fatalError");
		assertThat(answer.body()).contains("DOCTYPE").doesNotContain("root:");
	}

	@Test
	void aNameThatIsTooLongAndAKeyThatIsNoneAreCalledThat() {
		assertRefused(
				Soap.post(this.url,
						Soap.envelope("<get_businessDetail" + XMLNS
								+ "><businessKey>uddi:</businessKey></get_businessDetail>")),
				10210, "E_invalidKeyPassed");
		assertRefused(
				Soap.post(this.url,
						Soap.envelope(
								"<find_business" + XMLNS + "><name>" + "가".repeat(256) + "</name></find_business>")),
				10020, "E_nameTooLong");
	}

	@Test
	void whatIsTooLargeIsRefusedByItsMeasure() {
		assertRefused(
				Soap.post(this.url,
						Soap.envelope(
								"<discard_authToken" + XMLNS + ">" + "x".repeat(1 << 20) + "</discard_authToken>")),
				30110, "E_messageTooLarge");
		assertRefused(Soap.post(this.url, Soap.envelope("<a>".repeat(100_000))), 10500, "E_fatalError");
		assertRefused(
				Soap.post(this.url,
						Soap.envelope("<get_businessDetail" + XMLNS + ">"
								+ "<businessKey>uddi:a:b</businessKey>".repeat(10_000) + "</get_businessDetail>")),
				10030, "E_tooManyOptions");
		assertRefused(
				Soap.post(this.url,
						Soap.envelope(
								"<find_business" + XMLNS + ">" + "<name>a</name>".repeat(51) + "</find_business>")),
				10030, "E_tooManyOptions");
		String thousand = "<y>" + "<x/>".repeat(999) + "</y>";
		assertRefused(Soap.post(this.url, Soap.envelope("<a>" + thousand.repeat(100) + "</a>")), 30110,
				"E_messageTooLarge");
	}

	@Test
	void theSpecificationsWsdlIsServedWithAllThatItImports() {
		Set<String> seen = new HashSet<>();
		Deque<String> open = new ArrayDeque<>(List.of(this.url + "?wsdl"));
		while (!open.isEmpty()) {
			String address = open.pop();
			if (!seen.add(address)) {
				continue;
			}
			HttpResponse<String> document = Soap.get(address);
			assertThat(document.statusCode()).as(address).isEqualTo(200);
			Matcher imports = Pattern.compile("(?:schemaLocation|location)=\"(http://[^\"]*\\?(?:wsdl|xsd)=[^\"]*)\"")
				.matcher(document.body());
			while (imports.find()) {
				open.push(imports.group(1).replace("&amp;", "&"));
			}
			assertThat(document.body()).as(address).doesNotContain("schemaLocation=\"uddi_").doesNotContain("DOCTYPE");
		}
		assertThat(seen).hasSizeGreaterThan(5).anyMatch((address) -> address.contains("xmldsig"));
		assertThat(Soap.get(this.url + "?wsdl").body()).contains("location=\"" + this.url + "\"");
	}

	@Test
	void uddiAndTheSignedExchangeAreNotReachedThroughEachOther() {
		String base = "http://127.0.0.1:" + this.port;
		assertThat(Soap.get(base + "/uddi/v1/mailbox?wsdl").statusCode()).isEqualTo(404);
		assertThat(Soap.get(base + "/ws/security?wsdl").statusCode()).isEqualTo(404);
		assertThat(Soap.get(base + "/uddi/").body()).doesNotContain("UDDI_Security");
	}

	/** A call of which one byte has come. */
	private Socket beginCall() throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
		socket.getOutputStream()
			.write(("POST /uddi/security HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/xml\r\n"
					+ "Content-Length: 100000\r\n\r\n<")
				.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	private HttpResponse<String> getAuthToken(String name, String with) {
		return Soap.post(this.url,
				Soap.envelope("<get_authToken" + XMLNS + " userID=\"" + name + "\" cred=\"" + with + "\"/>"));
	}

	private HttpResponse<String> discard(String token) {
		return Soap.post(this.url, Soap
			.envelope("<discard_authToken" + XMLNS + "><authInfo>" + token + "</authInfo></discard_authToken>"));
	}

	private static String token(HttpResponse<String> answer) {
		Matcher token = Pattern.compile("authInfo>([^<]+)</").matcher(answer.body());
		assertThat(token.find()).as(answer.body()).isTrue();
		return token.group(1);
	}

	private static String assertRefused(HttpResponse<String> answer, int number, String code) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
		assertThat(answer.body()).contains("errno=\"" + number + "\"", "errCode=\"" + code + "\"", "dispositionReport")
			.doesNotContain("org.", "java.", "Exception", "\tat ");
		return answer.body();
	}

	private static String withoutTrace(String fault) {
		return fault.replaceAll("\\[[0-9a-f-]{36}]", "");
	}

	private String leaves() {
		return String.join("\n",
				this.jdbc.sql("select leaf from log_entry union all select leaf from log_intake")
					.query((rs, row) -> new String(rs.getBytes(1), StandardCharsets.UTF_8))
					.list());
	}

}
