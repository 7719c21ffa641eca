package org.minwonhub.registry.uddi;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minwonhub.registry.uddi.seed.Node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minwonhub.registry.uddi.MirrorContract.refused;

/**
 * Whoever looks for where complaints are exchanged finds endpoints that the centre has
 * approved, and no others, whatever a participant publishes.
 */
abstract class ApprovedEndpointContract {

	private static final String SEOUL = "urn:agency:6110000";

	private static final String ENTRY = "uddi:minwonhub.org:agency:6110000";

	private static final String EXCHANGE = ENTRY + ":complaint-exchange";

	private static final String LIBRARY = ENTRY + ":library";

	private static final String OWN = "http://seoul.go.kr/own";

	private static final String NAMESPACE = "uddi:uddi.org:xml:namespace";

	private static final String PORT_TYPE_REFERENCE = "uddi:uddi.org:wsdl:porttypereference";

	private World world;

	abstract DataSource database();

	@BeforeEach
	void start() {
		this.world = World.fresh(database());
		this.world.register(SEOUL, "서울특별시", "Seoul", Set.of("TRAFFIC"), Set.of("1100000000"));
	}

	@Test
	void aFurtherServiceDoesNotSayThatComplaintsAreExchangedThere() {
		for (String term : terms()) {
			refused(UddiError.VALUE_NOT_ALLOWED, () -> save(LIBRARY, binding("", ""), Xml.categories(term)));
			refused(UddiError.VALUE_NOT_ALLOWED, () -> save(LIBRARY, binding("", Xml.categories(term)), ""));
		}
		for (String contract : List.of(Node.PORT_TYPE, Node.BINDING, "UDDI:minwonhub.org:PortType:any")) {
			refused(UddiError.VALUE_NOT_ALLOWED, () -> save(LIBRARY, binding(Xml.instances(contract), ""), ""));
		}
		onlyTheApprovedAddressIsFound();
	}

	@Test
	void whatWasFreeWhenItWasSavedDoesNotBecomeAnEndpointBitByBit() {
		save(LIBRARY, "", "");
		refused(UddiError.VALUE_NOT_ALLOWED,
				() -> this.world.publish(SEOUL, "save_binding", binding(Xml.instances(Node.PORT_TYPE), "")));
		this.world.publish(SEOUL, "save_binding", binding("", ""));
		refused(UddiError.VALUE_NOT_ALLOWED, () -> save(LIBRARY, binding(Xml.instances(Node.BINDING), ""), ""));
		refused(UddiError.VALUE_NOT_ALLOWED, () -> this.world.publish(SEOUL, "save_binding",
				binding("", Xml.categories(Xml.reference(Node.REGION, "1100000000")))));
		onlyTheApprovedAddressIsFound();
	}

	@Test
	void anotherBusinessDoesNotSayItEither() {
		for (String term : terms()) {
			refused(UddiError.VALUE_NOT_ALLOWED, () -> business("", Xml.categories(term)));
			refused(UddiError.VALUE_NOT_ALLOWED,
					() -> business(Xml.service(LIBRARY, "", Xml.names("도서관") + Xml.categories(term)), ""));
		}
		refused(UddiError.VALUE_NOT_ALLOWED, () -> business(Xml.service(LIBRARY, "", Xml.names("도서관")
				+ "<bindingTemplates>" + binding(Xml.instances(Node.PORT_TYPE), "") + "</bindingTemplates>"), ""));
		onlyTheApprovedAddressIsFound();
	}

	@Test
	void aContractOfOnesOwnDoesNotPassForTheHubs() {
		for (String term : Stream
			.concat(terms().stream(), Stream.of(Xml.reference(PORT_TYPE_REFERENCE, Node.PORT_TYPE)))
			.toList()) {
			refused(UddiError.VALUE_NOT_ALLOWED, () -> this.world.publish(SEOUL, "save_tModel",
					Xml.tModel(ENTRY + ":exchange", "ComplaintExchange", term)));
		}
		assertThat(
				this.world
					.ask("find_tModel",
							Xml.categories(Xml.reference(NAMESPACE, "urn:minwonhub:wsdl:complaint-exchange:v1"),
									Xml.reference("uddi:uddi.org:wsdl:types", "portType")))
					.all("tModelInfo", "tModelKey"))
			.containsExactly(Node.PORT_TYPE);
	}

	@Test
	void aProposalBringsNoSecondEndpointAlong() {
		for (String more : List.of(service(LIBRARY, binding(Xml.instances(Node.PORT_TYPE), ""), ""),
				service(LIBRARY, "", Xml.categories(Xml.reference(Node.COMPLAINT_CATEGORY, "TRAFFIC"))))) {
			refused(UddiError.VALUE_NOT_ALLOWED, () -> this.world.publish(SEOUL, "save_business", entryWith(more)));
		}
		assertThat(this.world.proposals.open()).isEmpty();
		this.world.publish(SEOUL, "save_business", entryWith(service(LIBRARY, binding("", ""), "")));
		assertThat(this.world.proposals.open()).hasSize(1);
	}

	@Test
	void anAddressIsProposedItselfAndNotByWhereItStands() {
		save(LIBRARY, binding("", ""), "");
		for (String elsewhere : List.of("<hostingRedirector bindingKey=\"" + LIBRARY + ":soap\"/>",
				"<accessPoint useType=\"bindingTemplate\">" + LIBRARY + ":soap</accessPoint>",
				"<accessPoint useType=\"hostingRedirector\">http://seoul.go.kr/redirector</accessPoint>",
				"<accessPoint useType=\"wsdlDeployment\">http://seoul.go.kr/own?wsdl</accessPoint>")) {
			refused(UddiError.VALUE_NOT_ALLOWED, () -> this.world.publish(SEOUL, "save_binding", exchange(elsewhere)));
		}
		assertThat(this.world.proposals.open()).isEmpty();
		this.world.publish(SEOUL, "save_binding",
				exchange("<accessPoint useType=\"endPoint\">" + OWN + "</accessPoint>"));
		assertThat(this.world.proposals.open()).hasSize(1);
	}

	@Test
	void aBindingOfExchangeIsShownElsewhereOnlyAsItStands() {
		this.world
			.publish(SEOUL, "save_business",
					"<businessEntity businessKey=\"" + ENTRY + ":mall\"><name>몰</name><businessServices>"
							+ Xml.service(EXCHANGE, ENTRY,
									Xml.names("다른 것") + "<bindingTemplates>"
											+ binding(Xml.instances(Node.PORT_TYPE), "") + "</bindingTemplates>")
							+ "</businessServices></businessEntity>");
		assertThat(
				this.world.ask("get_businessDetail", Xml.element("businessKey", ENTRY + ":mall")).texts("accessPoint"))
			.containsExactly(World.HUB);
		onlyTheApprovedAddressIsFound();
	}

	@Test
	void theRefusalSaysInBothLanguagesWhatToDoInstead() {
		assertThat(org.assertj.core.api.Assertions
			.catchThrowableOfType(UddiFault.class, () -> save(LIBRARY, binding(Xml.instances(Node.PORT_TYPE), ""), ""))
			.text()).contains("propose a change of the entry", "변경을 제안하십시오", Node.PORT_TYPE);
	}

	@Test
	void theCentrePublishesWhatItWants() {
		this.world.publish("centre", "save_tModel",
				Xml.tModel("", "t", Xml.reference(NAMESPACE, "urn:minwonhub:wsdl:complaint-exchange:v2")));
	}

	private void onlyTheApprovedAddressIsFound() {
		String traffic = Xml.categories(Xml.reference(Node.COMPLAINT_CATEGORY, "TRAFFIC"),
				Xml.reference(Node.REGION, "1100000000"));
		for (Reply found : List.of(this.world.ask("find_service", traffic),
				this.world.ask("find_service", Xml.element("tModelBag", Xml.element("tModelKey", Node.PORT_TYPE))),
				this.world.ask("find_service", Xml.element("tModelBag", Xml.element("tModelKey", Node.BINDING))),
				this.world.ask("find_service",
						Xml.qualifiers("caseInsensitiveMatch", "combineCategoryBags")
								+ Xml.categories(Xml.reference(NAMESPACE, "urn:minwonhub:wsdl:complaint-exchange:v1"))),
				this.world.ask("find_service", Xml.qualifiers("combineCategoryBags") + traffic))) {
			assertThat(found.services()).containsExactly(EXCHANGE);
		}
		assertThat(this.world.ask("find_business", traffic).businesses()).containsExactly(ENTRY);
		assertThat(this.world.ask("get_serviceDetail", Xml.element("serviceKey", EXCHANGE)).texts("accessPoint"))
			.containsExactly(World.HUB);
	}

	/** What a participant may even say of itself, in its entry. */
	private static List<String> terms() {
		return List.of(Xml.reference(Node.AGENCY_CODE, "6110000"), Xml.reference(Node.COMPLAINT_CATEGORY, "TRAFFIC"),
				Xml.reference(Node.REGION, "1100000000"),
				Xml.reference("UDDI:minwonhub.org:CATEGORY:Region", "1100000000"),
				Xml.reference(NAMESPACE, "urn:minwonhub:wsdl:complaint-exchange:v1"),
				Xml.reference(NAMESPACE, " URN:Minwonhub:wsdl:complaint-exchange:v1"),
				"<keyedReferenceGroup tModelKey=\"" + Node.REGION + "\">" + Xml.keyword("지역", "1100000000")
						+ "</keyedReferenceGroup>",
				"<keyedReferenceGroup tModelKey=\"uddi:uddi.org:categorization:general_keywords\">"
						+ Xml.reference(Node.COMPLAINT_CATEGORY, "TRAFFIC") + "</keyedReferenceGroup>");
	}

	private Reply save(String key, String binding, String categories) {
		return this.world.publish(SEOUL, "save_service", service(key, binding, categories));
	}

	private Reply business(String services, String categories) {
		return this.world.publish(SEOUL, "save_business",
				"<businessEntity businessKey=\"" + ENTRY + ":other\"><name>다른</name>"
						+ (services.isEmpty() ? "" : Xml.element("businessServices", services)) + categories
						+ "</businessEntity>");
	}

	private static String service(String key, String binding, String categories) {
		return Xml.service(key, ENTRY,
				Xml.names("도서관") + (binding.isEmpty() ? "" : Xml.element("bindingTemplates", binding)) + categories);
	}

	private static String binding(String instances, String categories) {
		return "<bindingTemplate bindingKey=\"" + LIBRARY + ":soap\" serviceKey=\"" + LIBRARY + "\"><accessPoint>" + OWN
				+ "</accessPoint>" + instances + categories + "</bindingTemplate>";
	}

	private static String exchange(String point) {
		return "<bindingTemplate bindingKey=\"" + EXCHANGE + ":soap\" serviceKey=\"" + EXCHANGE + "\">" + point
				+ Xml.instances(Node.PORT_TYPE, Node.BINDING) + "</bindingTemplate>";
	}

	private String entryWith(String service) {
		return this.world.ask("get_businessDetail", Xml.element("businessKey", ENTRY))
			.xml()
			.replaceFirst("^<businessDetail[^>]*>", "")
			.replace("</businessDetail>", "")
			.replace("</businessServices>", service + "</businessServices>");
	}

}
