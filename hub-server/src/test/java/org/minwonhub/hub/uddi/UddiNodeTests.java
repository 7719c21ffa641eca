package org.minwonhub.hub.uddi;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.HubApplication;
import org.minwonhub.hub.enrolment.ParticipantDesk;
import org.minwonhub.hub.enrolment.ParticipantDraft;
import org.minwonhub.hub.operations.Browser;
import org.minwonhub.hub.routing.Circle;
import org.minwonhub.hub.routing.Router;
import org.minwonhub.registry.uddi.proposal.Proposal;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The node in the hub: what is registered is published, what is proposed waits.
 */
@SpringBootTest(classes = HubApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "hub.operations.port=0", "hub.enrolment.hub-key-bits=2048" })
@DirtiesContext
class UddiNodeTests {

	private static final String AGENCY = "urn:agency:6110000";

	private static final String KEY = "uddi:minwonhub.org:agency:6110000";

	private static final String XMLNS = " xmlns=\"urn:uddi-org:api_v3\"";

	@TempDir
	private static Path data;

	@Autowired
	private PublisherDesk accounts;

	@Autowired
	private ParticipantDesk participants;

	@Autowired
	private ProposalDesk proposals;

	@Autowired
	private Router router;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	private String url = "";

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry settings) {
		settings.add("hub.site.data", () -> data);
	}

	@BeforeEach
	void register() {
		this.url = "http://127.0.0.1:" + this.port + "/uddi/";
		this.participants.register(new ParticipantDraft(AGENCY, "서울특별시", "Seoul", false, Set.of("TRAFFIC"), Set.of()));
		this.participants.resume(AGENCY);
	}

	@Test
	void anEntityIsReadByGet() {
		HttpResponse<String> business = Soap.get(this.url + "get?businessKey=" + KEY);
		assertThat(business.statusCode()).isEqualTo(200);
		assertThat(business.headers().firstValue("Content-Type")).contains("text/xml;charset=UTF-8");
		assertThat(business.body()).startsWith("<businessDetail").contains("서울특별시", "complaint-exchange:soap");
		assertThat(Soap.get(this.url + "get?entityKey=" + KEY).body()).contains("<authorizedName>" + AGENCY);
	}

	@Test
	void aKeyOfNothingIsNotFoundByGet() {
		HttpResponse<String> nothing = Soap.get(this.url + "get?tModelKey=" + KEY);
		assertThat(nothing.statusCode()).isEqualTo(404);
		assertThat(nothing.body()).contains("E_invalidKeyPassed", "10210");
		assertThat(Soap.get(this.url + "get?name=x").statusCode()).isEqualTo(400);
	}

	@Test
	void aSuspendedParticipantIsNotFoundFromThenOn() {
		this.participants.suspend(AGENCY, "시험");
		assertThat(Soap.get(this.url + "get?businessKey=" + KEY).statusCode()).isEqualTo(404);
		this.participants.resume(AGENCY);
		assertThat(Soap.get(this.url + "get?businessKey=" + KEY).statusCode()).isEqualTo(200);
	}

	@Test
	void aProposalChangesRoutingWhenTheCentreApprovesItAndNotBefore() {
		String own = Soap.get(this.url + "get?businessKey=" + KEY).body();
		String entity = own.substring(own.indexOf('>') + 1, own.lastIndexOf("</")).replace("TRAFFIC", "WELFARE");
		String token = token();
		HttpResponse<String> saved = Soap.post(this.url + "publication", Soap
			.envelope("<save_business" + XMLNS + "><authInfo>" + token + "</authInfo>" + entity + "</save_business>"));
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
		assertThat(saved.body()).contains("TRAFFIC").doesNotContain("WELFARE");
		Proposal proposal = this.proposals.list().get(0);
		assertThat(proposal.wanted().categories()).containsExactly("WELFARE");
		assertThat(Soap.get(this.url + "get?businessKey=" + KEY).body()).doesNotContain("WELFARE");
		long before = entries();
		assertThat(this.proposals.approve(proposal.id(), "kim", "공문")).isTrue();
		assertThat(entries()).isEqualTo(before + 1);
		assertThat(Soap.get(this.url + "get?businessKey=" + KEY).body()).contains("WELFARE").doesNotContain("TRAFFIC");
		assertThat(this.router.route("TRAFFIC", null, Circle.LIVE).agency()).isNull();
		assertThat(this.proposals.approve(proposal.id(), "kim", "again")).isFalse();
	}

	@Test
	void anAccountOfTheCentreIsMadeOnlyWhenItIsAskedFor() {
		Browser operator = new Browser(data);
		for (String nobody : List.of("{\"name\":\"desk\"}", "{\"name\":\"desk\",\"centre\":false}",
				"{\"name\":\"desk\",\"particpant\":\"" + AGENCY + "\"}",
				"{\"name\":\"desk\",\"centre\":true,\"participant\":\"" + AGENCY + "\"}")) {
			assertThat(operator.post("uddi/accounts", nobody).statusCode()).as(nobody).isEqualTo(400);
		}
		assertThat(this.accounts.all()).noneMatch((account) -> account.name().equals("desk"));
		assertThat(operator.post("uddi/accounts", "{\"name\":\"desk\",\"centre\":true}").statusCode()).isEqualTo(200);
	}

	@Test
	void whoDecidesSeesTheWholeProposalAndIsNamed() {
		propose("<description>시험</description>");
		long number = this.proposals.list().get(0).id();
		JsonNode file = new Browser(data).api("uddi/proposals/" + number);
		assertThat(file.path("wanted").asString()).contains(KEY, "<description>시험</description>");
		assertThat(file.path("present").asString()).contains(KEY).doesNotContain("시험");
		HttpResponse<String> refused = new Browser(data).post("uddi/proposals/" + number + "/refuse",
				"{\"why\":\"시험\"}");
		assertThat(refused.statusCode()).as(refused.body()).isEqualTo(200);
		assertThat(this.jdbc.sql("select decided_by from uddi_proposal where proposal_id = :id")
			.param("id", number)
			.query(String.class)
			.single()).isEqualTo("command-line");
	}

	@Test
	void onThePageOneSeesWhichLinesComeAndDecidesWithAReason() {
		propose("<description>새 설명</description>");
		long number = this.proposals.list().get(0).id();
		Browser browser = new Browser(data);
		String session = browser.session("clerk", "OPERATOR");
		String page = "/operations/proposals/" + number;
		assertThat(browser.get(browser.address() + "/operations/overview", "Cookie", session).body())
			.contains("href=\"/operations/proposals\"");
		assertThat(browser.get(browser.address() + "/operations/proposals", "Cookie", session).body())
			.contains("href=\"" + page + "\"");
		assertThat(browser.get(browser.address() + page, "Cookie", session).body())
			.containsPattern("<ins>\\+ +&lt;description[^/]*새 설명")
			.doesNotContain("<del>");
		assertThat(browser.submit(page + "/refuse", session, browser.address(), "why=").statusCode()).isEqualTo(400);
		assertThat(this.proposals.find(number)).isPresent();
		assertThat(browser.submit(page + "/refuse", session, browser.address(), "why=no+letter").statusCode())
			.isEqualTo(302);
		assertThat(this.proposals.find(number)).isEmpty();
		assertThat(this.jdbc.sql("select decided_by || ' ' || reason from uddi_proposal where proposal_id = :id")
			.param("id", number)
			.query(String.class)
			.single()).isEqualTo("clerk no letter");
	}

	private void propose(String description) {
		String own = Soap.get(this.url + "get?businessKey=" + KEY).body();
		String entity = own.substring(own.indexOf('>') + 1, own.lastIndexOf("</"))
			.replaceFirst("<businessServices", description + "<businessServices");
		HttpResponse<String> saved = Soap.post(this.url + "publication", Soap.envelope(
				"<save_business" + XMLNS + "><authInfo>" + token() + "</authInfo>" + entity + "</save_business>"));
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
	}

	private String token() {
		boolean there = this.accounts.all().stream().anyMatch((account) -> account.name().equals("seoul"));
		String password = there ? this.accounts.reset("seoul") : this.accounts.make("seoul", AGENCY);
		String answer = Soap
			.post(this.url + "security",
					Soap.envelope("<get_authToken" + XMLNS + " userID=\"seoul\" cred=\"" + password + "\"/>"))
			.body();
		return answer.replaceFirst("(?s).*<[^>]*authInfo[^>]*>([^<]+)<.*", "$1");
	}

	private long entries() {
		return this.jdbc.sql("select (select count(*) from log_intake) + (select count(*) from log_entry)")
			.query(Long.class)
			.single();
	}

}
