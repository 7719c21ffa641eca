package org.minwonhub.registry.uddi;

import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minwonhub.registry.Participant;
import org.minwonhub.registry.uddi.proposal.Proposal;
import org.minwonhub.registry.uddi.seed.Node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Participants are business entities at once, and only the centre changes what they
 * serve.
 */
abstract class MirrorContract {

	private static final String SEOUL = "urn:agency:6110000";

	private static final String SEOUL_KEY = "uddi:minwonhub.org:agency:6110000";

	private static final String SERVICE_KEY = SEOUL_KEY + ":complaint-exchange";

	private DataSource database;

	private World world;

	abstract DataSource database();

	@BeforeEach
	void start() {
		this.database = database();
		TestDatabases.clean(this.database);
		this.world = new World(this.database);
	}

	@Test
	void anEndpointIsFoundInTwoCallsByContractCategoryAndRegion() {
		seoul();
		this.world.register("urn:agency:6260000", "부산광역시", "Busan", Set.of("TRAFFIC"), Set.of("2600000000"));
		Reply found = this.world.ask("find_service",
				Xml.categories(Xml.reference(Node.COMPLAINT_CATEGORY, "TRAFFIC"),
						Xml.reference(Node.REGION, "1100000000")) + "<tModelBag><tModelKey>" + Node.PORT_TYPE
						+ "</tModelKey></tModelBag>");
		assertThat(found.services()).containsExactly(SERVICE_KEY);
		Reply detail = this.world.ask("get_serviceDetail", Xml.element("serviceKey", SERVICE_KEY));
		assertThat(detail.text("accessPoint")).isEqualTo(World.HUB);
	}

	@Test
	void anEndpointIsFoundByNamespaceAndLocalName() {
		seoul();
		assertThat(
				this.world
					.ask("find_business",
							Xml.qualifiers("serviceSubset") + Xml.categories(
									Xml.reference("uddi:uddi.org:xml:namespace",
											"urn:minwonhub:wsdl:complaint-exchange:v1"),
									Xml.reference("uddi:uddi.org:xml:localname", "ComplaintExchangeService")))
					.services())
			.containsExactly(SERVICE_KEY);
		assertThat(this.world
			.ask("find_binding",
					"<find_tModel><name>ComplaintExchange</name>"
							+ Xml.categories(Xml.reference("uddi:uddi.org:wsdl:types", "portType")) + "</find_tModel>")
			.texts("accessPoint")).containsExactly(World.HUB);
	}

	@Test
	void aParticipantIsFoundByBothItsNames() {
		seoul();
		assertThat(this.world.ask("find_business", "<name xml:lang=\"ko\">서울특별시</name>").businesses())
			.containsExactly(SEOUL_KEY);
		assertThat(this.world.ask("find_business", "<name xml:lang=\"en\">Seoul</name>").businesses())
			.containsExactly(SEOUL_KEY);
		assertThat(this.world.ask("find_business", "<name xml:lang=\"ko\">Seoul</name>").businesses()).isEmpty();
	}

	@Test
	void aChangeByTheCentreIsSeenAtOnce() {
		seoul();
		this.world.register(SEOUL, "서울시", "Seoul", Set.of("TAX"), Set.of());
		assertThat(servicesFor("TRAFFIC").services()).isEmpty();
		assertThat(servicesFor("TAX").services()).containsExactly(SERVICE_KEY);
		assertThat(this.world.ask("find_business", "<name>서울시</name>").businesses()).containsExactly(SEOUL_KEY);
	}

	@Test
	void aSuspendedParticipantIsAsIfItWereNotThere() {
		seoul();
		this.world.change(SEOUL, Participant.State.SUSPENDED);
		assertThat(servicesFor("TRAFFIC").services()).isEmpty();
		refused(UddiError.INVALID_KEY_PASSED,
				() -> this.world.ask("get_businessDetail", Xml.element("businessKey", SEOUL_KEY)));
		refused(UddiError.INVALID_KEY_PASSED,
				() -> this.world.ask("get_bindingDetail", Xml.element("bindingKey", SERVICE_KEY + ":soap")));
		this.world.change(SEOUL, Participant.State.LIVE);
		assertThat(servicesFor("TRAFFIC").services()).containsExactly(SERVICE_KEY);
	}

	@Test
	void aSecondStartFindsEverythingAndChangesNothing() {
		seoul();
		String before = this.world.ask("get_businessDetail", Xml.element("businessKey", SEOUL_KEY)).xml();
		String info = this.world.ask("get_operationalInfo", Xml.element("entityKey", SEOUL_KEY)).xml();
		World again = new World(this.database);
		assertThat(again.ask("get_businessDetail", Xml.element("businessKey", SEOUL_KEY)).xml()).isEqualTo(before);
		assertThat(again.ask("get_operationalInfo", Xml.element("entityKey", SEOUL_KEY)).xml()).isEqualTo(info);
	}

	@Test
	void whatAParticipantSavesOfItsEntryWaitsForTheCentre() {
		seoul();
		Reply answer = saveSeoul("WELFARE", "http://seoul.go.kr/exchange");
		assertThat(answer.xml()).contains("TRAFFIC").doesNotContain("WELFARE").contains(World.HUB);
		assertThat(servicesFor("WELFARE").services()).isEmpty();
		assertThat(this.world.directory.serving("WELFARE")).isEmpty();
		assertThat(this.world.proposals.open()).singleElement().satisfies((proposal) -> {
			assertThat(proposal.participant()).isEqualTo(SEOUL);
			assertThat(proposal.publisher()).isEqualTo("account of " + SEOUL);
			assertThat(proposal.wanted().categories()).containsExactly("WELFARE");
			assertThat(proposal.wanted().address()).isEqualTo("http://seoul.go.kr/exchange");
		});
	}

	@Test
	void anApprovedProposalChangesDirectoryAndEntryTogether() {
		seoul();
		saveSeoul("WELFARE", "http://seoul.go.kr/exchange");
		decide(true);
		assertThat(this.world.directory.serving("WELFARE")).extracting(Participant::uri).containsExactly(SEOUL);
		assertThat(this.world.directory.serving("TRAFFIC")).isEmpty();
		assertThat(servicesFor("WELFARE").services()).containsExactly(SERVICE_KEY);
		Reply detail = this.world.ask("get_businessDetail", Xml.element("businessKey", SEOUL_KEY));
		assertThat(detail.text("accessPoint")).isEqualTo("http://seoul.go.kr/exchange");
		assertThat(detail.text("description")).isEqualTo("A city");
		assertThat(this.world.proposals.open()).isEmpty();
	}

	@Test
	void anApprovedAddressAndOtherContentOutliveTheNextChangeByTheCentre() {
		seoul();
		saveSeoul("WELFARE", "http://seoul.go.kr/exchange");
		decide(true);
		this.world.register(SEOUL, "서울특별시", "Seoul", Set.of("TAX"), Set.of());
		Reply detail = this.world.ask("get_businessDetail", Xml.element("businessKey", SEOUL_KEY));
		assertThat(detail.text("accessPoint")).isEqualTo("http://seoul.go.kr/exchange");
		assertThat(detail.text("description")).isEqualTo("A city");
		assertThat(servicesFor("TAX").services()).containsExactly(SERVICE_KEY);
	}

	@Test
	void aRefusedProposalChangesNothing() {
		seoul();
		saveSeoul("WELFARE", World.HUB);
		decide(false);
		assertThat(this.world.proposals.open()).isEmpty();
		assertThat(servicesFor("WELFARE").services()).isEmpty();
		assertThat(this.world.directory.serving("TRAFFIC")).hasSize(1);
	}

	@Test
	void aLaterProposalTakesTheEarlierOnesPlace() {
		seoul();
		saveSeoul("WELFARE", World.HUB);
		saveSeoul("TAX", World.HUB);
		assertThat(this.world.proposals.open()).singleElement()
			.satisfies((proposal) -> assertThat(proposal.wanted().categories()).containsExactly("TAX"));
	}

	@Test
	void savingTheEntryAsItStandsProposesNothing() {
		seoul();
		Reply stands = this.world.ask("get_businessDetail", Xml.element("businessKey", SEOUL_KEY));
		String entity = stands.xml().replaceFirst("^<businessDetail[^>]*>", "").replace("</businessDetail>", "");
		this.world.publish(SEOUL, "save_business", entity);
		assertThat(this.world.proposals.open()).isEmpty();
	}

	@Test
	void aBindingOfTheEntrysServiceIsProposedToo() {
		seoul();
		this.world.publish(SEOUL, "save_binding",
				"<bindingTemplate bindingKey=\"" + SERVICE_KEY + ":soap\" serviceKey=\"" + SERVICE_KEY
						+ "\"><accessPoint>http://seoul.go.kr/own</accessPoint>" + Xml.instances(Node.PORT_TYPE)
						+ "</bindingTemplate>");
		assertThat(this.world.proposals.open()).extracting((Proposal proposal) -> proposal.wanted().address())
			.containsExactly("http://seoul.go.kr/own");
		assertThat(this.world.ask("get_bindingDetail", Xml.element("bindingKey", SERVICE_KEY + ":soap"))
			.text("accessPoint")).isEqualTo(World.HUB);
	}

	@Test
	void aFurtherServiceUnderTheEntryIsTheParticipantsOwnAffair() {
		seoul();
		this.world.publish(SEOUL, "save_service", Xml.service(SEOUL_KEY + ":library", SEOUL_KEY, Xml.names("도서관")));
		assertThat(this.world.proposals.open()).isEmpty();
		assertThat(this.world.ask("find_service", "<name>도서관</name>").services())
			.containsExactly(SEOUL_KEY + ":library");
		this.world.register(SEOUL, "서울특별시", "Seoul", Set.of("TAX"), Set.of());
		assertThat(this.world.ask("find_service", "<name>도서관</name>").services()).hasSize(1);
	}

	@Test
	void aProposalSaysNothingBesideItsWishesThatItsPublisherMayNotSay() {
		seoul();
		this.world.register("urn:agency:6260000", "부산광역시", "Busan", Set.of("TAX"), Set.of());
		for (String claim : List.of(Xml.reference(Node.AGENCY_CODE, "6260000"),
				Xml.reference(Node.COMPLAINT_CATEGORY, "TAX"))) {
			refused(UddiError.VALUE_NOT_ALLOWED, () -> saveSeoul("TRAFFIC", World.HUB,
					Xml.service(SEOUL_KEY + ":more", SEOUL_KEY, Xml.names("더") + Xml.categories(claim)), ""));
		}
		refused(UddiError.VALUE_NOT_ALLOWED,
				() -> saveSeoul("TRAFFIC", World.HUB, "", Xml.reference(Node.AGENCY_CODE, "6260000")));
		String group = "<keyedReferenceGroup tModelKey=\"" + Node.REGION + "\">%s</keyedReferenceGroup>";
		refused(UddiError.VALUE_NOT_ALLOWED, () -> saveSeoul("TRAFFIC", World.HUB, "",
				group.formatted(Xml.reference(Node.COMPLAINT_CATEGORY, "TAX"))));
		assertThat(this.world.proposals.open()).isEmpty();
	}

	@Test
	void theExchangeHasOneAddressOnly() {
		seoul();
		refused(UddiError.ACCOUNT_LIMIT_EXCEEDED,
				() -> this.world.publish(SEOUL, "save_binding",
						"<bindingTemplate bindingKey=\"" + SERVICE_KEY + ":second\" serviceKey=\"" + SERVICE_KEY
								+ "\"><accessPoint>http://elsewhere.kr/</accessPoint>" + Xml.instances(Node.PORT_TYPE)
								+ "</bindingTemplate>"));
		assertThat(this.world.proposals.open()).isEmpty();
	}

	@Test
	void aProposalIsNotApprovedWithAKeyThatBecameAnothers() {
		seoul();
		String busan = this.world.register("urn:agency:6260000", "부산광역시", "Busan", Set.of("TAX"), Set.of()).uri();
		String key = "uddi:7d1fc6a8-3a3d-4c5e-9f50-6d4a3c2b1a00";
		saveSeoul("WELFARE", World.HUB, Xml.service(key, SEOUL_KEY, Xml.names("서울")), "");
		this.world.publish(busan, "save_business", "<businessEntity businessKey=\"\"><name>부산</name><businessServices>"
				+ Xml.service(key, "", Xml.names("부산 것")) + "</businessServices></businessEntity>");
		refused(UddiError.KEY_UNAVAILABLE, () -> decide(true));
		assertThat(this.world.ask("find_service", "<name>부산 것</name>").services()).containsExactly(key);
		assertThat(this.world.directory.serving("WELFARE")).isEmpty();
		decide(false);
		assertThat(this.world.proposals.open()).isEmpty();
	}

	@Test
	void nothingMovesByAProposal() {
		seoul();
		this.world.publish(SEOUL, "save_business",
				"<businessEntity businessKey=\"" + SEOUL_KEY + ":other\"><name>다른</name><businessServices>"
						+ Xml.service(SEOUL_KEY + ":library", "", Xml.names("도서관"))
						+ "</businessServices></businessEntity>");
		refused(UddiError.KEY_UNAVAILABLE, () -> saveSeoul("TRAFFIC", World.HUB,
				Xml.service(SEOUL_KEY + ":library", SEOUL_KEY, Xml.names("도서관")), ""));
		assertThat(this.world.ask("get_businessDetail", Xml.element("businessKey", SEOUL_KEY + ":other")).xml())
			.contains("도서관");
	}

	@Test
	void nobodyTakesTheEntryAway() {
		seoul();
		refused(UddiError.USER_MISMATCH,
				() -> this.world.publish(SEOUL, "delete_business", Xml.element("businessKey", SEOUL_KEY)));
		refused(UddiError.USER_MISMATCH,
				() -> this.world.publish(SEOUL, "delete_service", Xml.element("serviceKey", SERVICE_KEY)));
		refused(UddiError.USER_MISMATCH,
				() -> this.world.publish(SEOUL, "delete_binding", Xml.element("bindingKey", SERVICE_KEY + ":soap")));
	}

	@Test
	void nobodyClaimsAnothersCodeOrACategoryThatTheCentreDidNotGive() {
		seoul();
		String busan = this.world.register("urn:agency:6260000", "부산광역시", "Busan", Set.of("TAX"), Set.of()).uri();
		refused(UddiError.VALUE_NOT_ALLOWED,
				() -> this.world.publish(busan, "save_business", "<businessEntity businessKey=\"\"><name>서울</name>"
						+ Xml.categories(Xml.reference(Node.AGENCY_CODE, "6110000")) + "</businessEntity>"));
		refused(UddiError.VALUE_NOT_ALLOWED,
				() -> this.world.publish(busan, "save_business", "<businessEntity businessKey=\"\"><name>교통</name>"
						+ Xml.categories(Xml.reference(Node.COMPLAINT_CATEGORY, "TRAFFIC")) + "</businessEntity>"));
	}

	private void seoul() {
		this.world.register(SEOUL, "서울특별시", "Seoul", Set.of("TRAFFIC"), Set.of("1100000000"));
	}

	private Reply saveSeoul(String category, String address) {
		return saveSeoul(category, address, "", "");
	}

	private Reply saveSeoul(String category, String address, String services, String references) {
		return this.world.publish(SEOUL, "save_business",
				"<businessEntity businessKey=\"" + SEOUL_KEY
						+ "\"><name xml:lang=\"ko\">서울특별시</name><name xml:lang=\"en\">Seoul</name>"
						+ "<description>A city</description><businessServices>"
						+ Xml.service(SERVICE_KEY, SEOUL_KEY,
								"<name>민원</name><bindingTemplates><bindingTemplate bindingKey=\"" + SERVICE_KEY
										+ ":soap\"><accessPoint>" + address + "</accessPoint>"
										+ Xml.instances(Node.PORT_TYPE) + "</bindingTemplate></bindingTemplates>")
						+ services + "</businessServices>"
						+ Xml.categories(Xml.reference(Node.AGENCY_CODE, "6110000"),
								Xml.reference(Node.COMPLAINT_CATEGORY, category),
								Xml.reference(Node.REGION, "1100000000"), references)
						+ "</businessEntity>");
	}

	private void decide(boolean approve) {
		long id = this.world.proposals.open().get(0).id();
		this.world.transactions.executeWithoutResult((status) -> {
			if (approve) {
				this.world.proposals.approve(id, "kim", "agreed by letter");
			}
			else {
				this.world.proposals.refuse(id, "kim", "not yours");
			}
		});
	}

	private Reply servicesFor(String category) {
		return this.world.ask("find_service", Xml.categories(Xml.reference(Node.COMPLAINT_CATEGORY, category)));
	}

	static void refused(UddiError error, ThrowingCallable call) {
		assertThatExceptionOfType(UddiFault.class).isThrownBy(call)
			.satisfies((fault) -> assertThat(fault.error()).isEqualTo(error));
	}

}
