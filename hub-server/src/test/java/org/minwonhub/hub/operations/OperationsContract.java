package org.minwonhub.hub.operations;

import java.net.http.HttpResponse;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minwonhub.hub.HubApplication;
import org.minwonhub.hub.site.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minwonhub.hub.operations.SampleExchange.BUSAN;
import static org.minwonhub.hub.operations.SampleExchange.DELIVERY;

/**
 * The whole hub, asked over HTTP, whatever the database.
 */
@SpringBootTest(classes = HubApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "hub.operations.port=0", "hub.enrolment.hub-key-bits=2048" })
@DirtiesContext
abstract class OperationsContract {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Site site;

	@LocalServerPort
	private int mainPort;

	private SampleExchange sample;

	private Browser browser;

	@BeforeEach
	void fill() {
		this.sample = new SampleExchange(this.jdbc);
		this.sample.fill();
		this.browser = new Browser(this.site.data());
	}

	@Test
	void withoutTheTokenNothingIsTold() {
		String url = this.browser.address() + "/operations/api/complaints";
		assertThat(this.browser.get(url).statusCode()).isEqualTo(401);
		assertThat(this.browser.get(url, "Authorization", "Bearer " + "0".repeat(64)).statusCode()).isEqualTo(401);
		HttpResponse<String> refusal = this.browser.get(url, "Authorization", "Bearer", "Accept-Language", "en");
		assertThat(refusal.body()).contains("TOKEN_WRONG", "operations.token").doesNotContain("2611220001");
		String good = "Bearer " + this.browser.token();
		assertThat(this.browser.get(url, "Authorization", good).statusCode()).isEqualTo(200);
	}

	@Test
	void operationsExistOnTheirOwnPortOnly() {
		String main = "http://127.0.0.1:" + this.mainPort;
		String good = "Bearer " + this.browser.token();
		assertThat(this.browser.get(main + "/operations/api/complaints", "Authorization", good).statusCode())
			.isEqualTo(404);
		assertThat(this.browser.get(main + "/ws/v1/mailbox?wsdl").statusCode()).isEqualTo(200);
		assertThat(this.browser.get(this.browser.address() + "/ws/v1/mailbox?wsdl").statusCode()).isEqualTo(404);
	}

	@Test
	void noWayAroundThePrefixOpensTheMainPort() {
		String main = "http://127.0.0.1:" + this.mainPort;
		String good = "Bearer " + this.browser.token();
		for (String path : List.of("/%6fperations/api/complaints", "//operations/api/complaints",
				"/x/../operations/api/complaints", "/operations%2fapi/complaints", "/%6F%70erations/api/complaints",
				"/operations;a=b/api/complaints", "/./operations/api/complaints")) {
			assertThat(this.browser.get(main + path, "Authorization", good).statusCode()).as(path).isGreaterThan(399);
		}
		for (String path : List.of("/operations/api/../../ws/v1/mailbox?wsdl", "/operations/enter/../api/complaints",
				"/operations/enter;/../complaints", "/operations/%61pi/complaints",
				"/operations/enter/%2e%2e/api/complaints", "/operations/enter/..;/complaints")) {
			assertThat(this.browser.get(this.browser.address() + path).statusCode()).as(path).isGreaterThan(399);
		}
	}

	@Test
	void complaintsComeNewestFirstInPages() {
		JsonNode first = this.browser.api("complaints?limit=2");
		assertThat(numbers(first)).containsExactly("2611220002", "2611220001");
		JsonNode second = this.browser.api("complaints?limit=2&cursor=" + first.path("next").asString());
		assertThat(numbers(second)).containsExactly("2611210001");
		assertThat(second.path("next").isNull()).isTrue();
	}

	@Test
	void complaintsAreFoundByNumberStateAgencyCategoryAndDay() {
		assertThat(numbers(this.browser.api("complaints?number=2611220001"))).containsExactly("2611220001");
		assertThat(numbers(this.browser.api("complaints?state=UNROUTED"))).containsExactly("2611220002");
		assertThat(numbers(this.browser.api("complaints?state=ACCEPTED"))).containsExactly("2611220001");
		assertThat(numbers(this.browser.api("complaints?agency=6260000"))).containsExactly("2611220001", "2611210001");
		assertThat(numbers(this.browser.api("complaints?category=WELFARE"))).containsExactly("2611210001");
		assertThat(numbers(this.browser.api("complaints?from=2026-11-21&to=2026-11-21"))).containsExactly("2611210001");
	}

	@Test
	void aComplaintShowsItsLegsStepsAndDeliveries() {
		JsonNode file = this.browser.api("complaints/2611220001");
		assertThat(file.at("/complaint/state").asString()).isEqualTo("OPEN");
		assertThat(file.at("/legs/0/agency").asString()).isEqualTo(BUSAN);
		assertThat(file.at("/legs/0/receiptNumber").asString()).isEqualTo("접수-7");
		assertThat(file.at("/legs/0/dueDate").asString()).isEqualTo("2026-12-01");
		assertThat(file.path("steps").valueStream().map((step) -> step.path("cause").asString()))
			.containsExactly("SubmitComplaint", "AcceptComplaint");
		assertThat(file.at("/steps/0/by").asString()).isEqualTo(SampleExchange.SEOUL);
		assertThat(file.at("/deliveries/0/id").asString()).isEqualTo(DELIVERY.toString());
	}

	@Test
	void whatIsAskedWrongIsSaidWhatWhyAndNext() {
		for (String path : List.of("complaints?state=NOPE", "complaints?from=yesterday", "complaints?cursor=1",
				"complaints/0000", "deliveries?state=NOPE", "participants/urn:agency:0000000", "complaints?limit=x")) {
			JsonNode problem = this.browser.api(path);
			for (String part : List.of("code", "what", "why", "next")) {
				assertThat(problem.path(part).asString("")).as(path + " " + part).isNotEmpty();
			}
		}
	}

	@Test
	void aDeliveryIsHeldAndReleasedByItsId() {
		assertThat(this.browser.post("deliveries/" + DELIVERY + "/hold", "{\"why\":\"점검\"}").statusCode())
			.isEqualTo(200);
		assertThat(this.sample.deliveryState()).isEqualTo("HELD");
		assertThat(this.browser.api("deliveries?state=HELD").at("/items/0/why").asString()).isEqualTo("점검");
		assertThat(this.browser.post("deliveries/" + DELIVERY + "/hold", "{\"why\":\"점검\"}").statusCode())
			.isEqualTo(409);
		assertThat(this.browser.post("deliveries/" + DELIVERY + "/release", "{}").statusCode()).isEqualTo(200);
		assertThat(this.sample.deliveryState()).isEqualTo("READY");
		assertThat(this.browser.post("deliveries/" + DELIVERY + "/skip", "{}").statusCode()).isEqualTo(400);
		assertThat(this.browser.post("deliveries/" + DELIVERY + "/skip", "{\"why\":\"중복\"}").statusCode())
			.isEqualTo(200);
		assertThat(this.browser.api("deliveries").path("items").isEmpty()).isTrue();
	}

	@Test
	void whatNobodyServesIsAssignedByHand() {
		assertThat(numbers(this.browser.api("unrouted"))).containsExactly("2611220002");
		String body = "{\"agency\":\"6260000\",\"why\":\"교통과 소관\"}";
		assertThat(this.browser.post("unrouted/2611220002/assign", body).statusCode()).isEqualTo(200);
		assertThat(this.browser.api("unrouted").path("items").isEmpty()).isTrue();
		assertThat(this.browser.api("complaints/2611220002").at("/legs/0/agency").asString()).isEqualTo(BUSAN);
		assertThat(this.browser.post("unrouted/2611220002/assign", body).statusCode()).isEqualTo(404);
	}

	@Test
	void aParticipantIsRegisteredSuspendedAndResumed() {
		String draft = """
				{"uri":"urn:partner:acme","nameKo":"에이스","nameEn":"Acme","copies":false,"categories":[],"regions":[]}""";
		HttpResponse<String> added = this.browser.post("participants", draft);
		assertThat(added.body())
			.matches("\\{\"participant\":\"urn:partner:acme\",\"token\":\"[^\"]{99}([^\"]{63})?\"\\}");
		assertThat(this.browser.post("participants/urn:partner:acme/suspend", "{\"why\":\"점검\"}").statusCode())
			.isEqualTo(200);
		assertThat(state("urn:partner:acme")).isEqualTo("SUSPENDED");
		assertThat(this.browser.post("participants/urn:partner:acme/token", "{}").statusCode()).isEqualTo(409);
		assertThat(this.browser.post("participants/urn:partner:acme/resume", "{}").statusCode()).isEqualTo(200);
		assertThat(state("urn:partner:acme")).isEqualTo("APPLIED");
	}

	@Test
	void thePageOpensOnceByItsLink() {
		String link = this.browser.link("clerk", "OPERATOR");
		assertThat(page("/operations/complaints", "").statusCode()).isEqualTo(401);
		HttpResponse<String> entered = this.browser.get(link);
		String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
		assertThat(entered.statusCode()).isEqualTo(303);
		assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/operations");
		assertThat(this.browser.get(link).statusCode()).isEqualTo(401);
		String session = cookie.substring(0, cookie.indexOf(';'));
		assertThat(page("/operations/complaints", session).body()).contains("<html lang=\"ko\"", "2611220001", "부산광역시",
				"처리 중");
		assertThat(page("/operations/complaints/2611220001?lang=en", session).body()).contains("<html lang=\"en\"",
				"Acceptance", "Busan", "접수-7", "2026-11-22 12:00:00");
		assertThat(page("/operations/complaints/2611220002", session).body()).contains("분류를 알 수 없음");
		assertThat(page("/operations/unrouted", session).body()).contains("2611220002");
		assertThat(page("/operations/deliveries", session).body()).contains("2611220001", "전달 중");
		assertThat(page("/operations/style.css", session).statusCode()).isEqualTo(200);
		assertThat(page("/operations/complaints/0000", session).statusCode()).isEqualTo(404);
	}

	@Test
	void anAlarmOfTheLogStandsOnEveryPageUntilItIsOver() {
		Awaitility.await().until(() -> logState().equals("IN_ORDER"));
		String session = this.browser.session("clerk", "OPERATOR");
		assertThat(page("/operations/complaints", session).body()).doesNotContain("role=\"alert\"");
		this.jdbc.sql("update log_signer set vkey = vkey || ' '").update();
		this.jdbc.sql("insert into log_intake (leaf, committed_at) values (:leaf, current_timestamp)")
			.param("leaf", new byte[] { '{', '}' })
			.update();
		Awaitility.await().until(() -> logState().equals("LOG_KEY_DIFFERS"));
		assertThat(page("/operations/unrouted", session).body()).contains("role=\"alert\"", "메시지 로그에 문제가 있습니다",
				"폴더의 키가 이 로그의 키가 아닙니다");
		assertThat(page("/operations/deliveries?lang=en", session).body())
			.contains("the key in the folder is not the log&#39;s");
		this.jdbc.sql("update log_signer set vkey = trim(vkey)").update();
		Awaitility.await().until(() -> logState().equals("IN_ORDER"));
		assertThat(this.browser.api("log/checkpoint").path("checkpoint").asString())
			.startsWith(this.browser.api("log").path("origin").asString() + "\n");
	}

	private String logState() {
		return this.browser.api("log").path("state").asString();
	}

	private HttpResponse<String> page(String path, String cookie) {
		return this.browser.get(this.browser.address() + path, "Cookie", cookie, "Accept-Language", "ko");
	}

	private String state(String uri) {
		return this.browser.api("participants/" + uri).at("/participant/state").asString();
	}

	private static List<String> numbers(JsonNode page) {
		return page.path("items").valueStream().map((item) -> item.path("applicationNumber").asString()).toList();
	}

}
