package org.minwonhub.registry.uddi;

import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minwonhub.registry.uddi.MirrorContract.refused;

/**
 * Every call of Inquiry and Publication, with a refusal of each kind, twice in a row on
 * one database and once more when the node was started again: what one run leaves behind
 * changes no answer of the next.
 */
abstract class RepeatedUseContract {

	private static final String A = "urn:agency:A000000";

	private static final String B = "urn:agency:B000000";

	private static final String SHOP = "uddi:a.kr:shop";

	private static final String BRANCH = "uddi:a.kr:branch";

	private static final String SERVICE = "uddi:a.kr:service";

	private static final String BINDING = "uddi:a.kr:binding";

	private static final String CONTRACT = "uddi:a.kr:contract";

	private static final String OTHER = "uddi:b.kr:other";

	private static final String RELATION = assertion(SHOP, OTHER);

	/** The same database each time, with nothing of the earlier node in memory. */
	abstract DataSource database();

	@Test
	void everyCallAnswersTheSameTwiceInARowAndAfterARestart() {
		World first = new World(database());
		useAll(first);
		useAll(first);
		useAll(new World(database()));
	}

	private static void useAll(World world) {
		publish(world);
		find(world);
		get(world);
		relate(world);
		refuse(world);
		delete(world);
	}

	private static void publish(World world) {
		world.publish(A, "save_tModel",
				Xml.generator("uddi:a.kr:keygenerator") + Xml.tModel(CONTRACT, "계약", Xml.keyword("k", "v")));
		world.publish(B, "save_tModel", Xml.generator("uddi:b.kr:keygenerator"));
		world.publish(A, "save_business", Xml.business(SHOP, "가게") + Xml.business(BRANCH, "가지"));
		world.publish(B, "save_business", Xml.business(OTHER, "남"));
		world.publish(A, "save_service", Xml.service(SERVICE, SHOP, Xml.names("민원")));
		world.publish(A, "save_binding", "<bindingTemplate bindingKey=\"" + BINDING + "\" serviceKey=\"" + SERVICE
				+ "\"><accessPoint>http://a.kr/</accessPoint>" + Xml.instances(CONTRACT) + "</bindingTemplate>");
	}

	private static void find(World world) {
		String byContract = "<tModelBag>" + Xml.element("tModelKey", CONTRACT) + "</tModelBag>";
		assertThat(world.ask("find_business", Xml.names("가게")).businesses()).containsExactly(SHOP);
		assertThat(world.ask("find_business", byContract).businesses()).containsExactly(SHOP);
		assertThat(world.ask("find_service", "businessKey=\"" + SHOP + "\"", "").services()).containsExactly(SERVICE);
		assertThat(world.ask("find_binding", "serviceKey=\"" + SERVICE + "\"", byContract)
			.all("bindingTemplate", "bindingKey")).containsExactly(BINDING);
		assertThat(world.ask("find_tModel", Xml.element("name", "계약")).all("tModelInfo", "tModelKey"))
			.containsExactly(CONTRACT);
	}

	private static void get(World world) {
		assertThat(world.ask("get_businessDetail", Xml.element("businessKey", SHOP)).texts("accessPoint"))
			.containsExactly("http://a.kr/");
		assertThat(world.ask("get_serviceDetail", Xml.element("serviceKey", SERVICE))
			.all("businessService", "businessKey")).containsExactly(SHOP);
		assertThat(
				world.ask("get_bindingDetail", Xml.element("bindingKey", BINDING)).all("bindingTemplate", "serviceKey"))
			.containsExactly(SERVICE);
		assertThat(world.ask("get_tModelDetail", Xml.element("tModelKey", CONTRACT)).all("tModel", "deleted"))
			.isSubsetOf(List.of("", "false"));
		assertThat(world.ask("get_operationalInfo", Xml.element("entityKey", SHOP)).texts("authorizedName"))
			.containsExactly("account of " + A);
		assertThat(world.publish(A, "get_registeredInfo", "infoSelection=\"all\"", "").businesses())
			.containsExactlyInAnyOrder(SHOP, BRANCH);
	}

	private static void relate(World world) {
		world.publish(A, "add_publisherAssertions", RELATION);
		assertThat(related(world)).isEmpty();
		assertThat(statuses(world, B)).containsExactly("status:toKey_incomplete");
		world.publish(B, "add_publisherAssertions", RELATION);
		assertThat(related(world)).containsExactly(OTHER);
		assertThat(statuses(world, B)).containsExactly("status:complete");
		assertThat(world.publish(B, "get_publisherAssertions", "").texts("toKey")).containsExactly(OTHER);
		world.publish(B, "set_publisherAssertions", "");
		assertThat(related(world)).isEmpty();
		world.publish(A, "delete_publisherAssertions", RELATION);
		assertThat(statuses(world, A)).isEmpty();
	}

	private static void refuse(World world) {
		refused(UddiError.AUTH_TOKEN_REQUIRED, () -> world.publish("", "save_business", Xml.business("", "x")));
		refused(UddiError.USER_MISMATCH, () -> world.publish(B, "save_business", Xml.business(SHOP, "x")));
		refused(UddiError.KEY_UNAVAILABLE, () -> world.publish(B, "save_business", Xml.business("uddi:a.kr:new", "x")));
		refused(UddiError.INVALID_KEY_PASSED,
				() -> world.publish(A, "delete_service", Xml.element("serviceKey", "uddi:a.kr:none")));
		refused(UddiError.INVALID_VALUE,
				() -> world.publish(A, "save_business",
						"<businessEntity>" + Xml.names("x")
								+ Xml.categories(Xml.reference("uddi:minwonhub.org:category:language", "NONSENSE"))
								+ "</businessEntity>"));
		refused(UddiError.ASSERTION_NOT_FOUND, () -> world.publish(A, "delete_publisherAssertions", RELATION));
		refused(UddiError.UNSUPPORTED, () -> world.ask("find_business", Xml.qualifiers("noSuchQualifier")));
		refused(UddiError.INVALID_COMBINATION,
				() -> world.ask("find_business", Xml.qualifiers("andAllKeys", "orAllKeys") + Xml.names("가게")));
	}

	private static void delete(World world) {
		world.publish(A, "delete_binding", Xml.element("bindingKey", BINDING));
		refused(UddiError.INVALID_KEY_PASSED, () -> world.ask("get_bindingDetail", Xml.element("bindingKey", BINDING)));
		world.publish(A, "delete_service", Xml.element("serviceKey", SERVICE));
		refused(UddiError.INVALID_KEY_PASSED, () -> world.ask("get_serviceDetail", Xml.element("serviceKey", SERVICE)));
		world.publish(A, "delete_business", Xml.element("businessKey", SHOP) + Xml.element("businessKey", BRANCH));
		world.publish(B, "delete_business", Xml.element("businessKey", OTHER));
		assertThat(world.ask("find_business", Xml.names("가게")).businesses()).isEmpty();
		world.publish(A, "delete_tModel", Xml.element("tModelKey", CONTRACT));
		assertThat(world.ask("find_tModel", Xml.element("name", "계약")).all("tModelInfo", "tModelKey")).isEmpty();
		assertThat(world.ask("get_tModelDetail", Xml.element("tModelKey", CONTRACT)).all("tModel", "deleted"))
			.containsExactly("true");
	}

	private static List<String> related(World world) {
		return world.ask("find_relatedBusinesses", Xml.element("fromKey", SHOP))
			.texts("businessKey")
			.stream()
			.filter((key) -> !key.equals(SHOP))
			.toList();
	}

	private static List<String> statuses(World world, String who) {
		return world.publish(who, "get_assertionStatusReport", "").all("assertionStatusItem", "completionStatus");
	}

	private static String assertion(String from, String to) {
		return Xml.element("publisherAssertion", Xml.element("fromKey", from) + Xml.element("toKey", to)
				+ Xml.reference("uddi:uddi.org:relationships", "peer-peer"));
	}

}
