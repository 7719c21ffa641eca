package org.minwonhub.registry.uddi;

import java.time.Instant;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minwonhub.registry.uddi.seed.Node;
import org.minwonhub.registry.uddi.store.Entity;
import org.minwonhub.registry.uddi.store.EntityStore;
import org.minwonhub.registry.uddi.store.Ownership;
import org.minwonhub.registry.uddi.store.State;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minwonhub.registry.uddi.MirrorContract.refused;

/** The Publication API set, with its refusals. */
abstract class PublicationContract {

	private static final String A = "urn:agency:A000000";

	private static final String B = "urn:agency:B000000";

	private static final String TYPES = "uddi:uddi.org:categorization:types";

	private World world;

	abstract DataSource database();

	@BeforeEach
	void start() {
		this.world = World.fresh(database());
		this.world.publish(A, "save_tModel", Xml.generator("uddi:a.kr:keygenerator"));
		this.world.publish(B, "save_tModel", Xml.generator("uddi:b.kr:keygenerator"));
	}

	@Test
	void aCallWithoutATokenIsRefused() {
		refused(UddiError.AUTH_TOKEN_REQUIRED, () -> this.world.publish("", "save_business", Xml.business("", "가")));
	}

	@Test
	void aBusinessWithoutAKeyGetsOneFromTheNode() {
		Reply saved = this.world.publish(A, "save_business",
				"<businessEntity><name>가</name><businessServices><businessService><name>나</name><bindingTemplates>"
						+ "<bindingTemplate><accessPoint>http://a.kr/</accessPoint></bindingTemplate></bindingTemplates>"
						+ "</businessService></businessServices></businessEntity>");
		String business = saved.all("businessEntity", "businessKey").get(0);
		assertThat(business).startsWith("uddi:minwonhub.org:");
		assertThat(saved.all("businessService", "businessKey")).containsExactly(business);
		assertThat(saved.all("bindingTemplate", "serviceKey")).isEqualTo(saved.all("businessService", "serviceKey"));
		assertThat(this.world.ask("get_businessDetail", Xml.element("businessKey", business)).xml())
			.isEqualTo(saved.xml());
	}

	@Test
	void keysThatDifferInCaseAreTheSameKey() {
		this.world.publish(A, "save_business", Xml.business("uddi:A.kr:Shop", "가"));
		assertThat(this.world.ask("get_businessDetail", Xml.element("businessKey", "UDDI:a.KR:shop"))
			.all("businessEntity", "businessKey")).containsExactly("uddi:a.kr:shop");
		this.world.publish(A, "save_business", Xml.business("uddi:a.kr:SHOP", "나"));
		assertThat(this.world.ask("find_business", Xml.names("나")).businesses()).containsExactly("uddi:a.kr:shop");
		assertThat(this.world.ask("find_business", Xml.names("가")).businesses()).isEmpty();
	}

	@Test
	void aKeyOutsideThePublishersPartitionsIsRefused() {
		refused(UddiError.KEY_UNAVAILABLE,
				() -> this.world.publish(A, "save_business", Xml.business("uddi:b.kr:shop", "가")));
		refused(UddiError.KEY_UNAVAILABLE,
				() -> this.world.publish(A, "save_business", Xml.business("uddi:nobody.kr:shop", "가")));
		refused(UddiError.KEY_UNAVAILABLE,
				() -> this.world.publish(A, "save_business", Xml.business("uddi:minwonhub.org:shop", "가")));
		refused(UddiError.KEY_UNAVAILABLE,
				() -> this.world.publish(A, "save_tModel", Xml.generator("uddi:b.kr:part:keygenerator")));
		refused(UddiError.KEY_UNAVAILABLE,
				() -> this.world.publish(A, "save_business", Xml.business("uddi:a.kr:part:shop", "가")));
		refused(UddiError.INVALID_KEY_PASSED,
				() -> this.world.publish(A, "save_business", Xml.business("urn:shop", "가")));
	}

	@Test
	void aPartitionIsDividedByAnotherKeyGenerator() {
		this.world.publish(A, "save_tModel", Xml.generator("uddi:a.kr:part:keygenerator"));
		this.world.publish(A, "save_business", Xml.business("uddi:a.kr:part:shop", "가"));
		assertThat(this.world.ask("find_business", Xml.names("가")).businesses()).containsExactly("uddi:a.kr:part:shop");
	}

	@Test
	void aParticipantHasAPartitionOfTheHub() {
		this.world.publish(A, "save_business", Xml.business("uddi:minwonhub.org:agency:a000000:shop", "가"));
		refused(UddiError.KEY_UNAVAILABLE, () -> this.world.publish(B, "save_business",
				Xml.business("uddi:minwonhub.org:agency:a000000:other", "나")));
	}

	@Test
	void aKeyGeneratorIsCategorizedAsOne() {
		refused(UddiError.KEY_UNAVAILABLE,
				() -> this.world.publish(A, "save_tModel", Xml.tModel("uddi:c.kr:keygenerator", "c")));
		refused(UddiError.VALUE_NOT_ALLOWED, () -> this.world.publish(A, "save_tModel",
				Xml.tModel("uddi:a.kr:c", "c", Xml.reference(TYPES, "keyGenerator"))));
	}

	@Test
	void nobodySavesOrDeletesWhatIsAnothers() {
		this.world.publish(A, "save_business", Xml.business("uddi:a.kr:shop", "가"));
		this.world.publish(A, "save_tModel", Xml.tModel("uddi:a.kr:t", "t"));
		refused(UddiError.USER_MISMATCH,
				() -> this.world.publish(B, "save_business", Xml.business("uddi:a.kr:shop", "나")));
		refused(UddiError.USER_MISMATCH, () -> this.world.publish(B, "save_service",
				Xml.service("uddi:b.kr:s", "uddi:a.kr:shop", Xml.names("나"))));
		refused(UddiError.USER_MISMATCH,
				() -> this.world.publish(B, "delete_business", Xml.element("businessKey", "uddi:a.kr:shop")));
		refused(UddiError.USER_MISMATCH,
				() -> this.world.publish(B, "delete_tModel", Xml.element("tModelKey", "uddi:a.kr:t")));
		refused(UddiError.USER_MISMATCH, () -> this.world.publish(A, "delete_tModel", Xml.element("tModelKey", TYPES)));
	}

	@Test
	void aKeyThatAnotherTookAMomentAgoStaysTheOthers() {
		EntityStore store = new EntityStore(JdbcClient.create(database()));
		Element tModel = Dom
			.parse("<tModel xmlns=\"" + Dom.UDDI + "\" tModelKey=\"uddi:race\"><name>r</name></tModel>");
		store.putTModel(tModel, new Ownership(A, "a"), State.SHOWN, Instant.EPOCH);
		refused(UddiError.KEY_UNAVAILABLE,
				() -> store.putTModel(tModel, new Ownership(B, "b"), State.SHOWN, Instant.EPOCH));
		assertThat(store.find("uddi:race")).get().extracting(Entity::owner).isEqualTo(A);
	}

	@Test
	void aParticipantPublishesSoMuchAndTheCentreWhatItWants() {
		this.world.publish(A, "save_tModel", Xml.tModel("uddi:a.kr:t", "t"));
		JdbcClient jdbc = JdbcClient.create(database());
		jdbc.sql("update uddi_entity set xml_length = 50000000 where entity_key = 'uddi:a.kr:t'").update();
		refused(UddiError.ACCOUNT_LIMIT_EXCEEDED,
				() -> this.world.publish(A, "save_tModel", Xml.tModel("uddi:a.kr:u", "u")));
		assertThat(this.world.ask("find_tModel", Xml.names("u")).all("tModelInfo", "tModelKey")).isEmpty();
		this.world.publish(A, "save_tModel", Xml.tModel("uddi:a.kr:t", "t"));
		String ours = this.world.publish("centre", "save_tModel", Xml.tModel("", "u"))
			.all("tModel", "tModelKey")
			.get(0);
		jdbc.sql("update uddi_entity set xml_length = 60000000 where entity_key = :ours").param("ours", ours).update();
		this.world.publish("centre", "save_tModel", Xml.tModel(ours, "u"));
		jdbc.sql("delete from uddi_entity where entity_key = :ours").param("ours", ours).update();
	}

	@Test
	void aKeyOfAnotherKindIsRefused() {
		this.world.publish(A, "save_business", Xml.business("uddi:a.kr:shop", "가"));
		refused(UddiError.KEY_UNAVAILABLE,
				() -> this.world.publish(A, "save_tModel", Xml.tModel("uddi:a.kr:shop", "t")));
		refused(UddiError.INVALID_KEY_PASSED,
				() -> this.world.publish(A, "delete_tModel", Xml.element("tModelKey", "uddi:a.kr:shop")));
		refused(UddiError.INVALID_KEY_PASSED,
				() -> this.world.publish(A, "delete_service", Xml.element("serviceKey", "uddi:a.kr:none")));
		refused(UddiError.INVALID_KEY_PASSED, () -> this.world.publish(A, "save_service",
				Xml.service("uddi:a.kr:s", "uddi:a.kr:none", Xml.names("나"))));
	}

	@Test
	void savingABusinessAgainReplacesAllOfIt() {
		saveShop("uddi:a.kr:s1", "uddi:a.kr:s2");
		saveShop("uddi:a.kr:s2", "uddi:a.kr:s3");
		refused(UddiError.INVALID_KEY_PASSED,
				() -> this.world.ask("get_serviceDetail", Xml.element("serviceKey", "uddi:a.kr:s1")));
		assertThat(this.world.ask("find_service", "businessKey=\"uddi:a.kr:shop\"", "").services())
			.containsExactly("uddi:a.kr:s2", "uddi:a.kr:s3");
	}

	@Test
	void aServiceAndABindingAreSavedAndDeletedByThemselves() {
		saveShop("uddi:a.kr:s1");
		this.world.publish(A, "save_service", Xml.service("uddi:a.kr:s2", "uddi:a.kr:shop", Xml.names("둘")));
		this.world.publish(A, "save_binding",
				"<bindingTemplate bindingKey=\"uddi:a.kr:b\" serviceKey=\"uddi:a.kr:s2\"><accessPoint>http://a.kr/</accessPoint></bindingTemplate>");
		Reply shop = this.world.ask("get_businessDetail", Xml.element("businessKey", "uddi:a.kr:shop"));
		assertThat(shop.all("businessService", "serviceKey")).containsExactly("uddi:a.kr:s1", "uddi:a.kr:s2");
		assertThat(shop.all("bindingTemplate", "bindingKey")).containsExactly("uddi:a.kr:b");
		assertThat(this.world.publish(A, "delete_binding", Xml.element("bindingKey", "uddi:a.kr:b")).xml()).isEmpty();
		this.world.publish(A, "delete_service", Xml.element("serviceKey", "uddi:a.kr:s1"));
		shop = this.world.ask("get_businessDetail", Xml.element("businessKey", "uddi:a.kr:shop"));
		assertThat(shop.all("businessService", "serviceKey")).containsExactly("uddi:a.kr:s2");
		assertThat(shop.all("bindingTemplate", "bindingKey")).isEmpty();
	}

	@Test
	void aServiceMovesToAnotherBusinessOfItsPublisher() {
		saveShop("uddi:a.kr:s1", "uddi:a.kr:s2");
		this.world.publish(A, "save_business", Xml.business("uddi:a.kr:other", "다른"));
		this.world.publish(A, "save_service", Xml.service("uddi:a.kr:s1", "uddi:a.kr:other", Xml.names("하나")));
		assertThat(this.world.ask("find_service", "businessKey=\"uddi:a.kr:shop\"", "").services())
			.containsExactly("uddi:a.kr:s2");
		assertThat(this.world.ask("find_service", "businessKey=\"uddi:a.kr:other\"", "").services())
			.containsExactly("uddi:a.kr:s1");
	}

	@Test
	void theTimesSayWhatChangedAndWhatChangedWithin() {
		saveShop("uddi:a.kr:s1");
		Reply before = info("uddi:a.kr:shop");
		this.world.publish(A, "save_service", Xml.service("uddi:a.kr:s2", "uddi:a.kr:shop", Xml.names("둘")));
		Reply after = info("uddi:a.kr:shop");
		assertThat(after.text("created")).isEqualTo(before.text("created"));
		assertThat(after.text("modified")).isEqualTo(before.text("modified"));
		assertThat(after.text("modifiedIncludingChildren")).isGreaterThan(before.text("modifiedIncludingChildren"));
		assertThat(after.text("authorizedName")).isEqualTo("account of " + A);
		assertThat(after.text("nodeID")).isEqualTo(Node.KEY);
		assertThat(info("uddi:a.kr:s1").text("modified")).isEqualTo(before.text("modified"));
	}

	@Test
	void aDeletedTModelIsHiddenButKnownToWhoHasItsKey() {
		this.world.publish(A, "save_tModel", Xml.tModel("uddi:a.kr:t", "숨김"));
		this.world.publish(A, "delete_tModel", Xml.element("tModelKey", "uddi:a.kr:t"));
		assertThat(this.world.ask("find_tModel", Xml.names("숨김")).names("tModelInfo")).isEmpty();
		assertThat(this.world.ask("get_tModelDetail", Xml.element("tModelKey", "uddi:a.kr:t")).all("tModel", "deleted"))
			.containsExactly("true");
		assertThat(registered("hidden").names("tModelInfo")).containsExactly("숨김");
		assertThat(registered("visible").names("tModelInfo")).containsExactly("uddi:a.kr:keygenerator");
		this.world.publish(A, "save_tModel", Xml.tModel("uddi:a.kr:t", "다시"));
		assertThat(this.world.ask("find_tModel", Xml.names("다시")).names("tModelInfo")).containsExactly("다시");
	}

	@Test
	void aReferenceToATModelThatIsNotThereIsRefused() {
		refused(UddiError.INVALID_KEY_PASSED, () -> this.world.publish(A, "save_tModel",
				Xml.tModel("uddi:a.kr:t", "t", Xml.reference("uddi:a.kr:none", "1"))));
		refused(UddiError.INVALID_KEY_PASSED,
				() -> this.world
					.publish(A, "save_business", shop(Xml.service("uddi:a.kr:s", "uddi:a.kr:shop", "<bindingTemplates>"
							+ Xml.binding("uddi:a.kr:b", Xml.instances("uddi:a.kr:none")) + "</bindingTemplates>"))));
		assertThat(this.world.ask("find_business", Xml.names("가게")).businesses()).isEmpty();
	}

	@Test
	void tModelsOfOneCallMayNameEachOther() {
		this.world.publish(A, "save_tModel", Xml.tModel("uddi:a.kr:binding", "binding",
				Xml.reference("uddi:uddi.org:wsdl:porttypereference", "uddi:a.kr:porttype"))
				+ Xml.tModel("uddi:a.kr:porttype", "porttype", Xml.reference("uddi:uddi.org:wsdl:types", "portType")));
		refused(UddiError.INVALID_VALUE, () -> this.world.publish(A, "save_tModel", Xml.tModel("uddi:a.kr:t", "t",
				Xml.reference("uddi:uddi.org:wsdl:porttypereference", "uddi:a.kr:none"))));
	}

	@Test
	void aValueThatACheckedSystemDoesNotHaveIsRefused() {
		for (String wrong : new String[] { Xml.reference(Node.COMPLAINT_CATEGORY, "NONSENSE"),
				Xml.reference(Node.AGENCY_CODE, "ZZZZZZZ"), Xml.reference(Node.REGION, "서울"),
				Xml.reference(Node.LANGUAGE, "xx"), Xml.reference(TYPES, "nonsense") }) {
			refused(UddiError.INVALID_VALUE,
					() -> this.world.publish("centre", "save_tModel", Xml.tModel("", "t", wrong)));
		}
		this.world.publish("centre", "save_tModel", Xml.tModel("", "t", Xml.reference(Node.COMPLAINT_CATEGORY, "TAX"),
				Xml.reference(Node.REGION, "1100000000"), Xml.reference(Node.LANGUAGE, "ko")));
	}

	@Test
	void aValueThatNobodyHereCanCheckIsRefused() {
		this.world.publish(A, "save_tModel", Xml.tModel("uddi:a.kr:sizes", "sizes",
				Xml.reference(TYPES, "categorization"), Xml.reference(TYPES, "checked")));
		refused(UddiError.UNVALIDATABLE, () -> this.world.publish(A, "save_tModel",
				Xml.tModel("uddi:a.kr:t", "t", Xml.reference("uddi:a.kr:sizes", "XL"))));
	}

	@Test
	void aProjectedServiceIsShownAsItIsNow() {
		saveShop("uddi:a.kr:s1");
		this.world.publish(B, "save_business",
				"<businessEntity businessKey=\"uddi:b.kr:mall\"><name>몰</name>" + "<businessServices>"
						+ Xml.service("uddi:a.kr:s1", "uddi:a.kr:shop", "") + "</businessServices></businessEntity>");
		this.world.publish(A, "save_service", Xml.service("uddi:a.kr:s1", "uddi:a.kr:shop", Xml.names("새 이름")));
		Reply mall = this.world.ask("get_businessDetail", Xml.element("businessKey", "uddi:b.kr:mall"));
		assertThat(mall.texts("name")).containsExactly("몰", "새 이름");
		assertThat(mall.all("businessService", "businessKey")).containsExactly("uddi:a.kr:shop");
		assertThat(this.world.ask("find_business", Xml.names("몰")).services()).containsExactly("uddi:a.kr:s1");
		assertThat(this.world.ask("find_business", Xml.qualifiers("suppressProjectedServices") + Xml.names("몰"))
			.services()).isEmpty();
		assertThat(this.world.ask("find_service", "businessKey=\"uddi:b.kr:mall\"", "").services())
			.containsExactly("uddi:a.kr:s1");
	}

	@Test
	void aProjectionOfWhatIsNotTheresIsRefused() {
		saveShop("uddi:a.kr:s1");
		refused(UddiError.INVALID_PROJECTION,
				() -> this.world.publish(B, "save_business",
						"<businessEntity businessKey=\"uddi:b.kr:mall\"><name>몰</name><businessServices>"
								+ Xml.service("uddi:a.kr:none", "uddi:a.kr:shop", "")
								+ "</businessServices></businessEntity>"));
	}

	@Test
	void aRefusedCallStoresNothingOfIt() {
		refused(UddiError.INVALID_VALUE, () -> this.world.publish(A, "save_tModel", Xml.tModel("uddi:a.kr:good", "좋음")
				+ Xml.tModel("uddi:a.kr:bad", "나쁨", Xml.reference(TYPES, "nonsense"))));
		assertThat(this.world.ask("find_tModel", Xml.names("좋음")).names("tModelInfo")).isEmpty();
	}

	@Test
	void aPublisherSeesAllThatItOwns() {
		saveShop("uddi:a.kr:s1");
		Reply all = registered("all");
		assertThat(all.businesses()).containsExactly("uddi:a.kr:shop");
		assertThat(all.services()).containsExactly("uddi:a.kr:s1");
		assertThat(all.names("tModelInfo")).containsExactly("uddi:a.kr:keygenerator");
	}

	private Reply registered(String selection) {
		return this.world.publish(A, "get_registeredInfo", "infoSelection=\"" + selection + "\"", "");
	}

	private Reply info(String key) {
		return this.world.ask("get_operationalInfo", Xml.element("entityKey", key));
	}

	private void saveShop(String... services) {
		StringBuilder all = new StringBuilder();
		for (String key : services) {
			all.append(Xml.service(key, "uddi:a.kr:shop", Xml.names("서비스 " + key)));
		}
		this.world.publish(A, "save_business", shop(all.toString()));
	}

	private static String shop(String services) {
		return "<businessEntity businessKey=\"uddi:a.kr:shop\"><name>가게</name><businessServices>" + services
				+ "</businessServices></businessEntity>";
	}

}
