package org.minwonhub.hub.console;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minwonhub.hub.HubApplication;
import org.minwonhub.hub.log.Leaves;
import org.minwonhub.hub.operations.Browser;
import org.minwonhub.hub.operations.SampleExchange;
import org.minwonhub.hub.site.Site;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The centre's pages, asked over HTTP, whatever the database.
 */
@SpringBootTest(classes = HubApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "hub.operations.port=0", "hub.enrolment.hub-key-bits=2048" })
@DirtiesContext
abstract class ConsoleContract {

	private static final String ULSAN = "/operations/participants/urn:agency:6310000";

	private static final String FORM = "kind=agency&code=6310000&nameKo=울산광역시&nameEn=Ulsan&categories=TRAFFIC&regions=3100000000&contactName=김담당&contactMail=kim@ulsan.example&trial=true";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Site site;

	private Browser browser;

	private String operator = "";

	@BeforeEach
	void fill() {
		new SampleExchange(this.jdbc).fill();
		this.browser = new Browser(this.site.data());
		this.operator = this.browser.session("operator", "OPERATOR");
	}

	@Test
	void aParticipantIsRegisteredOnTrialWithATokenThatIsShownOnce() {
		HttpResponse<String> registered = submit("/operations/participants", FORM);
		assertThat(registered.statusCode()).isEqualTo(200);
		assertThat(registered.body()).containsPattern("id=\"token\">[A-Z2-7]{32}[.]").contains("김담당", "Ulsan");
		String shown = page(ULSAN);
		assertThat(shown).doesNotContain("id=\"token\"").contains("Hand the token to the contact person");
		assertThat(page("/operations/participants?state=APPLIED")).contains("Ulsan").doesNotContain("Busan");
		assertThat(this.jdbc.sql("select trial from participant where uri = 'urn:agency:6310000'")
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(log()).anyMatch((leaf) -> leaf.contains("PARTICIPANT_ADDED") && leaf.contains("\"by\":\"operator\""))
			.anyMatch((leaf) -> leaf.contains("CONTACT_CHANGED"))
			.noneMatch((leaf) -> leaf.contains("김담당") || leaf.contains("kim@ulsan"));
	}

	@Test
	void whatIsWrongInTheFormIsSaidAtItsFieldAndNothingIsSaved() {
		String wrong = FORM.replace("6310000", "63").replace("kim@ulsan.example", "nobody").replace("3100000000", "31");
		HttpResponse<String> answer = submit("/operations/participants", wrong);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("href=\"#code\"", "href=\"#contactMail\"", "href=\"#regions\"",
				"This is no e-mail address.", "울산광역시");
		assertThat(submit("/operations/participants", FORM.replace("6310000", "6110000")).body())
			.contains("It is registered already.");
		assertThat(submit("/operations/participants", FORM + "&parent=0000000").body()).contains("href=\"#parent\"");
		assertThat(page("/operations/participants")).doesNotContain("Ulsan");
	}

	@Test
	void aParticipantIsChangedAndBelongsToAnother() {
		submit("/operations/participants", FORM);
		String change = "nameKo=울산시&nameEn=Ulsan City&categories=TAX&contactName=이담당&contactPhone=052-229-0000&parent=6110000";
		assertThat(submit(ULSAN + "/edit", change).statusCode()).isEqualTo(302);
		assertThat(page(ULSAN)).contains("Ulsan City", "Tax", "052-229-0000", "Seoul", "everywhere");
		assertThat(page("/operations/participants/urn:agency:6110000")).contains("Ulsan City");
		assertThat(submit("/operations/participants/urn:agency:6110000/edit",
				"nameKo=서울&nameEn=Seoul&contactName=박담당&contactPhone=02-120&parent=6310000")
			.statusCode()).isEqualTo(400);
	}

	@Test
	void everyActWantsAReasonAndLeavesItInTheLogWithWhoDidIt() {
		String busan = "/operations/participants/urn:agency:6260000";
		assertThat(submit(busan + "/suspend", "why=").statusCode()).isEqualTo(400);
		assertThat(page(busan)).contains(">Live<");
		submit(busan + "/suspend", "why=침해사고 조사");
		assertThat(page(busan)).contains(">Suspended<", "Resume it once the cause");
		submit(busan + "/resume", "why=조사 끝");
		submit(busan + "/retire", "why=기관 통합");
		assertThat(page(busan)).contains(">Retired<").doesNotContain("/suspend");
		assertThat(log())
			.anyMatch((leaf) -> leaf.contains("PARTICIPANT_SUSPENDED") && leaf.contains("침해사고 조사")
					&& leaf.contains("\"by\":\"operator\""))
			.anyMatch((leaf) -> leaf.contains("PARTICIPANT_RESUMED") && leaf.contains("조사 끝"))
			.anyMatch((leaf) -> leaf.contains("PARTICIPANT_RETIRED") && leaf.contains("기관 통합"));
	}

	@Test
	void whoOnlyLooksSeesTheSameAndNoForms() {
		String reader = this.browser.session("reader", "READER");
		String shown = get("/operations/participants/urn:agency:6260000", reader).body();
		assertThat(shown).contains("Busan").doesNotContain("/suspend").doesNotContain("/edit");
		for (String path : List.of("/operations/participants/new", "/operations/unrouted/2611220002",
				"/operations/participants/urn:agency:6260000/edit")) {
			assertThat(get(path, reader).statusCode()).as(path).isEqualTo(403);
		}
		for (String act : List.of("participants/urn:agency:6260000/suspend", "participants",
				"deliveries/" + SampleExchange.DELIVERY + "/hold", "unrouted/2611220002/assign")) {
			assertThat(this.browser.submit("/operations/" + act, reader, this.browser.address(), "why=x").statusCode())
				.as(act)
				.isEqualTo(403);
		}
	}

	@Test
	void aDeliveryIsHeldReleasedAndSentAgainWithAReason() {
		String delivery = "/operations/deliveries/" + SampleExchange.DELIVERY;
		assertThat(submit(delivery + "/hold", "why=점검&to=/operations/deliveries").headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/operations/deliveries"));
		assertThat(page("/operations/deliveries")).contains(delivery + "/release").doesNotContain(delivery + "/retry");
		submit(delivery + "/release", "why=점검 끝");
		assertThat(submit(delivery + "/retry", "why=다시&to=https://evil.example/").headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/operations/"));
		assertThat(log()).anyMatch((leaf) -> leaf.contains("DELIVERY_RETRIED") && leaf.contains("다시"));
	}

	@Test
	void whatCouldNotBeRoutedIsAssignedWithAReason() {
		assertThat(page("/operations/unrouted")).contains("/operations/unrouted/2611220002");
		assertThat(page("/operations/unrouted/2611220002")).contains("Busan", "The category is not known");
		submit("/operations/unrouted/2611220002/assign", "agency=urn:agency:6260000&why=교통과 소관");
		assertThat(page("/operations/unrouted")).doesNotContain("2611220002");
		assertThat(get("/operations/unrouted/2611220002", this.operator).statusCode()).isEqualTo(404);
		assertThat(log()).anyMatch((leaf) -> leaf.contains("COMPLAINT_ASSIGNED") && leaf.contains("교통과 소관")
				&& leaf.contains("\"by\":\"operator\""));
	}

	@Test
	void theOverviewLeadsToWhatNeedsAttention() {
		String overview = page("/operations/overview");
		assertThat(overview).containsPattern("href=\"/operations/unrouted\">[^<]+</a>\\s*<strong>1</strong>")
			.contains("Busan", "never heard yet", "href=\"/operations/participants/urn:agency:6260000\"");
		assertThat(page("/operations/certificates")).contains("Nothing was found.");
		assertThat(page("/operations/coverage")).contains("Nobody");
	}

	private HttpResponse<String> submit(String path, String form) {
		StringBuilder encoded = new StringBuilder();
		for (String field : form.split("&", -1)) {
			int at = field.indexOf('=');
			encoded.append(encoded.isEmpty() ? "" : "&")
				.append(field, 0, at + 1)
				.append(URLEncoder.encode(field.substring(at + 1), StandardCharsets.UTF_8));
		}
		return this.browser.submit(path, this.operator, this.browser.address(), encoded.toString());
	}

	private String page(String path) {
		return get(path, this.operator).body();
	}

	private HttpResponse<String> get(String path, String session) {
		return this.browser.get(this.browser.address() + path, "Cookie", session, "Accept-Language", "en");
	}

	private List<String> log() {
		return Leaves.committed(this.jdbc);
	}

}
