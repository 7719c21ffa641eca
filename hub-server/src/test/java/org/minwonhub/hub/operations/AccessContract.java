package org.minwonhub.hub.operations;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minwonhub.hub.HubApplication;
import org.minwonhub.hub.account.Role;
import org.minwonhub.hub.log.Leaves;
import org.minwonhub.hub.site.Site;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who gets in, how, and what each may do, whatever the database.
 */
@SpringBootTest(classes = HubApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "hub.operations.port=0", "hub.enrolment.hub-key-bits=2048",
				"hub.page.hosts=hub.example.go.kr,pages.example.go.kr:8443" })
@DirtiesContext
abstract class AccessContract {

	private static final String PASSWORD = "말이 긴 문장이 좋은 비밀번호다";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Site site;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	private Browser browser;

	@BeforeEach
	void fill() {
		new SampleExchange(this.jdbc).fill();
		this.browser = new Browser(this.site.data());
	}

	@Test
	void everyMappingOfTheOperationsSaysWhatItAsksFor() {
		List<String> silent = this.mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapping) -> mapping.getKey()
				.getPatternValues()
				.stream()
				.anyMatch((path) -> path.startsWith("/operations")))
			.filter((mapping) -> RightsCheck.needed(mapping.getValue()) == null)
			.map((mapping) -> mapping.getKey() + " " + mapping.getValue())
			.toList();
		assertThat(silent).isEmpty();
		assertThat(this.mappings.getHandlerMethods()).hasSizeGreaterThan(30);
	}

	@Test
	void theFirstAdministratorComesByALinkThatWorksOnce() {
		String link = url(this.browser.post("page-links", ""));
		assertThat(link).contains("/operations/join?code=");
		String code = link.substring(link.indexOf('=') + 1);
		assertThat(this.browser.get(link, "Accept-Language", "en").body()).contains("Make the first administrator");
		assertThat(join(code, "boss", "short").body()).contains("12 to 200 characters");
		assertThat(join(code, "B oss", PASSWORD).body()).contains("A name begins with a small letter");
		HttpResponse<String> joined = join(code, "boss", PASSWORD);
		assertThat(joined.statusCode()).isEqualTo(303);
		String session = Browser.cookie(joined);
		assertThat(page("/operations/accounts", session)).contains("boss", "Administrator");
		assertThat(join(code, "second", PASSWORD).statusCode()).isEqualTo(401);
		assertThat(this.browser.post("page-links", "").body()).contains("PAGE_WANTS_NAME");
	}

	@Test
	void whoIsInvitedSetsAPasswordAndSignsInWithItAndOut() {
		String link = url(this.browser.post("accounts", "{\"name\":\"kim\",\"role\":\"OPERATOR\"}"));
		assertThat(signIn("kim", PASSWORD).statusCode()).isEqualTo(401);
		assertThat(join(link.substring(link.indexOf('=') + 1), "", PASSWORD).statusCode()).isEqualTo(303);
		HttpResponse<String> entered = signIn("kim", PASSWORD);
		assertThat(entered.statusCode()).isEqualTo(303);
		assertThat(entered.headers().firstValue("Set-Cookie").orElseThrow())
			.contains("HttpOnly", "SameSite=Strict", "Path=/operations")
			.doesNotContain("Secure");
		String session = Browser.cookie(entered);
		assertThat(page("/operations/complaints", session)).contains("kim", "Operator");
		assertThat(submit("/operations/sign-out", session, "").statusCode()).isEqualTo(303);
		assertThat(status("/operations/complaints", session)).isEqualTo(401);
	}

	@Test
	void aPasswordTypedInAnotherFormOfUnicodeIsTheSame() {
		String link = url(this.browser.post("accounts", "{\"name\":\"lee\",\"role\":\"READER\"}"));
		join(link.substring(link.indexOf('=') + 1), "", PASSWORD);
		String decomposed = java.text.Normalizer.normalize(PASSWORD, java.text.Normalizer.Form.NFD);
		assertThat(signIn("lee", decomposed).statusCode()).isEqualTo(303);
	}

	@Test
	void aWrongNameIsAnsweredLikeAWrongPasswordAndAfterFiveTheNameWaits() {
		String link = url(this.browser.post("accounts", "{\"name\":\"park\",\"role\":\"READER\"}"));
		join(link.substring(link.indexOf('=') + 1), "", PASSWORD);
		String wrongPassword = signIn("park", "wrong wrong wrong").body();
		assertThat(signIn("nobody", "wrong wrong wrong").body()).isEqualTo(wrongPassword)
			.contains("Account name or password are wrong");
		for (int i = 0; i < 4; i++) {
			signIn("park", "wrong wrong wrong");
		}
		assertThat(signIn("park", PASSWORD).body()).contains("Try again in 15 minutes");
		assertThat(log()).filteredOn((leaf) -> leaf.contains("SIGN_IN_FAILURES"))
			.singleElement()
			.asString()
			.contains("\"subject\":\"park\"");
	}

	@Test
	void aClosedAccountAndALostPasswordEndTheirSessionsAtOnce() {
		String session = this.browser.session("choi", "READER");
		assertThat(status("/operations/complaints", session)).isEqualTo(200);
		assertThat(this.browser.post("accounts/choi/reset", "{\"why\":\"분실\"}").statusCode()).isEqualTo(200);
		assertThat(status("/operations/complaints", session)).isEqualTo(401);
		this.browser.post("accounts/choi/close", "{\"why\":\"퇴직\"}");
		assertThat(this.browser.post("page-links", "{\"as\":\"choi\"}").body()).contains("ACCOUNT_CLOSED");
		assertThat(this.browser.post("accounts", "{\"name\":\"choi\",\"role\":\"READER\"}").body())
			.contains("ACCOUNT_EXISTS");
		assertThat(log()).anyMatch((leaf) -> leaf.contains("ACCOUNT_CLOSED") && leaf.contains("퇴직")
				&& leaf.contains("\"by\":\"command-line\""));
	}

	@Test
	void theLastAdministratorStays() {
		String link = url(this.browser.post("page-links", ""));
		String session = Browser.cookie(join(link.substring(link.indexOf('=') + 1), "boss", PASSWORD));
		assertThat(submit("/operations/accounts/boss/close", session, "why=x").statusCode()).isEqualTo(409);
		assertThat(status("/operations/complaints", session)).isEqualTo(200);
	}

	@Test
	void nobodyDoesWhatTheRoleDoesNotAllow() {
		for (Role role : Role.values()) {
			String session = this.browser
				.session("as-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), role.name());
			assertThat(status("/operations/accounts", session)).as("accounts for " + role)
				.isEqualTo((role == Role.ADMINISTRATOR) ? 200 : 403);
			int content = submit("/operations/messages/0/content?sender=x", session, "why=x").statusCode();
			boolean opens = role == Role.OPERATOR || role == Role.AUDITOR || role == Role.PRIVACY_OFFICER;
			assertThat(content).as("content for " + role).isEqualTo(opens ? 404 : 403);
			assertThat(status("/operations/messages", session)).as("messages for " + role).isEqualTo(200);
		}
	}

	@Test
	void aSessionOpensNothingOfTheCommandLinesInterface() {
		String session = this.browser.session("ohn", "OPERATOR");
		assertThat(status("/operations/api/complaints", session)).isEqualTo(401);
	}

	@Test
	void whatAPageElsewhereSendsIsRefused() {
		String session = this.browser.session("han", "ADMINISTRATOR");
		String form = "name=mallory&role=ADMINISTRATOR";
		for (String origin : List.of("https://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1:1")) {
			assertThat(this.browser.submit("/operations/accounts", session, origin, form).statusCode()).as(origin)
				.isEqualTo(403);
		}
		assertThat(page("/operations/accounts", session)).doesNotContain("mallory");
		assertThat(submit("/operations/accounts", session, form).body()).contains("/operations/join?code=");
	}

	@Test
	void anAuditorOfOneAgencySeesItsMessagesAndComplaintsOnly() {
		this.jdbc.sql("insert into complaint_holder (complaint_id, participant, role) values (:id, :busan, 'HANDLER')")
			.param("id", SampleExchange.ROUTED)
			.param("busan", SampleExchange.BUSAN)
			.update();
		this.browser.post("accounts", "{\"name\":\"auditor.busan\",\"role\":\"AUDITOR\",\"agency\":\"6260000\"}");
		String session = this.browser.session("auditor.busan", "AUDITOR");
		String mine = "00000000-0000-0007-0000-000000000001";
		String others = "00000000-0000-0007-0000-000000000003";
		String list = page("/operations/messages", session);
		assertThat(list).contains(mine).doesNotContain(others);
		assertThat(status("/operations/messages/" + others + "?sender=" + SampleExchange.SEOUL, session))
			.isEqualTo(404);
		for (String act : List.of("content", "evidence")) {
			assertThat(submit("/operations/messages/" + others + "/" + act + "?sender=" + SampleExchange.SEOUL, session,
					"why=x")
				.statusCode()).isEqualTo(404);
		}
		assertThat(page("/operations/complaints", session)).contains("2611220001")
			.doesNotContain("2611220002")
			.doesNotContain("2611210001");
		assertThat(status("/operations/complaints/2611220001", session)).isEqualTo(200);
		assertThat(status("/operations/complaints/2611220002", session)).isEqualTo(404);
		assertThat(status("/operations/deliveries", session)).isEqualTo(403);
		assertThat(status("/operations/unrouted", session)).isEqualTo(403);
		String all = this.browser.session("auditor.all", "AUDITOR");
		assertThat(page("/operations/messages", all)).contains(mine, others);
	}

	@Test
	void whatWasNeverHandedOverToAnAgencyIsNotForItsAuditor() {
		this.jdbc.sql("update delivery set attempt = 0").update();
		this.browser.post("accounts", "{\"name\":\"auditor.busan\",\"role\":\"AUDITOR\",\"agency\":\"6260000\"}");
		String session = this.browser.session("auditor.busan", "AUDITOR");
		String waiting = "00000000-0000-0007-0000-000000000001";
		assertThat(page("/operations/messages", session)).doesNotContain(waiting);
		assertThat(status("/operations/messages/" + waiting + "?sender=" + SampleExchange.SEOUL, session))
			.isEqualTo(404);
	}

	@Test
	void anAuditorOfOneAgencySeesWhatItSentToItselfOnce() {
		this.jdbc.sql("update delivery set recipient = :seoul").param("seoul", SampleExchange.SEOUL).update();
		this.browser.post("accounts", "{\"name\":\"auditor.seoul\",\"role\":\"AUDITOR\",\"agency\":\"6110000\"}");
		String list = page("/operations/messages", this.browser.session("auditor.seoul", "AUDITOR"));
		for (int i = 1; i <= 3; i++) {
			assertThat(list.split("messages/00000000-0000-0007-0000-00000000000" + i, -1)).hasSize(2);
		}
	}

	@Test
	void onlyAuditorsAreBoundToARegisteredAgency() {
		assertThat(
				this.browser.post("accounts", "{\"name\":\"yun\",\"role\":\"READER\",\"agency\":\"6260000\"}").body())
			.contains("ACCOUNT_AGENCY_INVALID");
		assertThat(
				this.browser.post("accounts", "{\"name\":\"yun\",\"role\":\"AUDITOR\",\"agency\":\"0000000\"}").body())
			.contains("ACCOUNT_AGENCY_INVALID");
	}

	private HttpResponse<String> join(String code, String name, String password) {
		return submit("/operations/join", "", "code=" + code + "&name=" + encoded(name) + "&password="
				+ encoded(password) + "&again=" + encoded(password));
	}

	private HttpResponse<String> signIn(String name, String password) {
		return submit("/operations/sign-in", "", "name=" + encoded(name) + "&password=" + encoded(password));
	}

	private HttpResponse<String> submit(String path, String session, String form) {
		return this.browser.submit(path, session, this.browser.address(), form);
	}

	private String page(String path, String session) {
		return get(path, session).body();
	}

	private int status(String path, String session) {
		return get(path, session).statusCode();
	}

	private HttpResponse<String> get(String path, String session) {
		return this.browser.get(this.browser.address() + path, "Cookie", session, "Accept-Language", "en");
	}

	private List<String> log() {
		return Leaves.committed(this.jdbc);
	}

	private static String url(HttpResponse<String> answer) {
		return new JsonMapper().readTree(answer.body()).path("url").asString();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
