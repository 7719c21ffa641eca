package org.minwonhub.registry.uddi.intruder;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minwonhub.registry.CategoryScheme;
import org.minwonhub.registry.JdbcDirectory;
import org.minwonhub.registry.Participant;
import org.minwonhub.registry.Participant.Kind;
import org.minwonhub.registry.Participant.State;
import org.minwonhub.registry.uddi.Publisher;
import org.minwonhub.registry.uddi.UddiApi;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.inquiry.Inquiry;
import org.minwonhub.registry.uddi.publication.Publication;
import org.minwonhub.registry.uddi.seed.Seed;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a publisher tries with another's entries, and what anybody tries with a search,
 * whatever the database.
 */
abstract class IntruderContract {

	private static final String GAON = "uddi:gaon.example.kr:";

	private static final String BUSINESS = GAON + "b1";

	private static final String SERVICE = GAON + "s1";

	private static final String BINDING = GAON + "t1";

	private UddiApi inquiry;

	private UddiApi publication;

	abstract DataSource database();

	@BeforeEach
	void seoulPublishes() {
		DataSource database = database();
		JdbcClient jdbc = JdbcClient.create(database);
		TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
		JdbcDirectory directory = new JdbcDirectory(jdbc);
		for (String code : List.of("6110000", "6260000")) {
			directory.save(new Participant("urn:agency:" + code, Kind.AGENCY, "시험", "Test", State.LIVE, false, Set.of(),
					Set.of(), Instant.EPOCH));
		}
		transactions.executeWithoutResult((
				status) -> new Seed(jdbc, "https://hub.example.kr/", "https://hub.example.kr/uddi", () -> Instant.EPOCH)
					.sow());
		Publication all = new Publication(jdbc, directory, CategoryScheme.v1(), IntruderContract::publisher,
				UUID::randomUUID, () -> Instant.EPOCH.plusSeconds(60));
		this.inquiry = new Inquiry(jdbc);
		this.publication = (call) -> Objects.requireNonNull(transactions.execute((status) -> all.answer(call)));
		publish("seoul", "save_tModel", generator(GAON));
		publish("seoul", "save_tModel", "<tModel tModelKey='" + GAON + "m1'><name>model</name></tModel>");
		publish("seoul", "save_business", business(BUSINESS, "가온", service(BUSINESS, SERVICE, BINDING)));
	}

	@Test
	void anothersEntriesAreNeitherChangedNorDeleted() {
		String before = detail(BUSINESS);
		refused(UddiError.USER_MISMATCH, "busan", "save_business", business(BUSINESS, "빼앗음", ""));
		refused(UddiError.USER_MISMATCH, "busan", "save_service", service(BUSINESS, "", ""));
		refused(UddiError.USER_MISMATCH, "busan", "save_service", service(BUSINESS, SERVICE, BINDING));
		refused(UddiError.USER_MISMATCH, "busan", "save_binding", binding(SERVICE, ""));
		refused(UddiError.USER_MISMATCH, "busan", "save_binding", binding(SERVICE, BINDING));
		refused(UddiError.USER_MISMATCH, "busan", "save_tModel",
				"<tModel tModelKey='" + GAON + "m1'><name>mine</name></tModel>");
		refused(UddiError.USER_MISMATCH, "busan", "delete_business", "<businessKey>" + BUSINESS + "</businessKey>");
		refused(UddiError.USER_MISMATCH, "busan", "delete_service", "<serviceKey>" + SERVICE + "</serviceKey>");
		refused(UddiError.USER_MISMATCH, "busan", "delete_binding", "<bindingKey>" + BINDING + "</bindingKey>");
		refused(UddiError.USER_MISMATCH, "busan", "delete_tModel", "<tModelKey>" + GAON + "m1</tModelKey>");
		refused(UddiError.USER_MISMATCH, "busan", "delete_tModel",
				"<tModelKey>uddi:uddi.org:categorization:types</tModelKey>");
		assertThat(detail(BUSINESS)).isEqualTo(before);
	}

	@Test
	void aServiceOrBindingIsNotTakenAwayByNamingItInAnothersBusiness() {
		String before = detail(BUSINESS);
		refused(UddiError.USER_MISMATCH, "busan", "save_business", business("", "부산", service("", SERVICE, "")));
		refused(UddiError.USER_MISMATCH, "busan", "save_business", business("", "부산", service("", "", BINDING)));
		assertThat(detail(BUSINESS)).isEqualTo(before);
	}

	@Test
	void aProjectionShowsTheServiceAsItsOwnerHasIt() {
		String mine = key("businessKey",
				publish("busan", "save_business", business("", "부산", "<businessService serviceKey='" + SERVICE
						+ "' businessKey='" + BUSINESS + "'><name>빼앗음</name></businessService>")));
		assertThat(detail(mine)).contains("접수 창구", SERVICE).doesNotContain("빼앗음");
		refused(UddiError.INVALID_PROJECTION, "busan", "save_business",
				business("", "부산", "<businessService serviceKey='" + SERVICE + "' businessKey='" + mine + "x'/>"));
		refused(UddiError.USER_MISMATCH, "busan", "delete_service", "<serviceKey>" + SERVICE + "</serviceKey>");
		publish("seoul", "delete_service", "<serviceKey>" + SERVICE + "</serviceKey>");
		assertThat(find("find_service", "", "<name>접수 창구</name>")).doesNotContain(SERVICE);
		assertThat(find("find_business", "", "<name>부산</name>")).contains(mine).doesNotContain("serviceInfo");
	}

	@Test
	void noKeyOfAnothersPartitionIsTakenHoweverItIsSpelled() {
		for (String key : List.of(GAON + "new", "uddi:GAON.example.kr:new", "UDDI:gaon.example.kr:NEW", GAON + "b1:x",
				GAON + "a:b:c")) {
			refused(UddiError.KEY_UNAVAILABLE, "busan", "save_business", business(key, "부산", ""));
		}
		refused(UddiError.KEY_UNAVAILABLE, "busan", "save_tModel", generator(GAON + "sub:"));
		refused(UddiError.USER_MISMATCH, "busan", "save_tModel", generator(GAON));
		refused(UddiError.USER_MISMATCH, "busan", "save_tModel", generator("uddi:GAON.example.KR:"));
		refused(UddiError.KEY_UNAVAILABLE, "busan", "save_tModel", generator("uddi:uddi.org:mine:"));
		refused(UddiError.KEY_UNAVAILABLE, "busan", "save_business", business("uddi:uddi.org:mine", "부산", ""));
		publish("seoul", "save_tModel", generator(GAON + "sub:"));
		publish("seoul", "save_business", business(GAON + "sub:b", "가온 아래", ""));
	}

	@Test
	void theKeysOfTheHubsOwnEntriesAreNobodysToTake() {
		for (String key : List.of("uddi:minwonhub.org:agency:9999999", "uddi:minwonhub.org:x",
				"uddi:minwonhub.org:agency:9999999:complaint-exchange", "uddi:minwonhub.org:partner:x")) {
			refused(UddiError.KEY_UNAVAILABLE, "busan", "save_business", business(key, "부산", ""));
		}
		assertThatExceptionOfType(UddiFault.class)
			.isThrownBy(() -> publish("busan", "save_tModel", generator("uddi:minwonhub.org:")))
			.satisfies((fault) -> assertThat(fault.error()).isIn(UddiError.KEY_UNAVAILABLE, UddiError.USER_MISMATCH));
	}

	@Test
	void aKeyThatIsNoneIsRefused() {
		for (String key : List.of("gaon", "urn:uuid:gaon", "uddi:gaon example.kr:b", "uddi:-gaon:b",
				"uddi:gaon.example.kr:", "uddi:gaon.example.kr::b", "uddi:가온:b")) {
			refused(UddiError.INVALID_KEY_PASSED, "seoul", "save_business", business(key, "가온", ""));
		}
	}

	@Test
	void nobodySpeaksForAnotherInAnAssertion() {
		publish("seoul", "save_business", business(GAON + "b2", "가온이", ""));
		String both = assertion(BUSINESS, GAON + "b2");
		refused(UddiError.USER_MISMATCH, "busan", "add_publisherAssertions", both);
		refused(UddiError.ASSERTION_NOT_FOUND, "seoul", "delete_publisherAssertions", both);
		String mine = key("businessKey", publish("busan", "save_business", business("", "부산", "")));
		publish("busan", "add_publisherAssertions", assertion(mine, BUSINESS));
		assertThat(find("find_relatedBusinesses", "", "<businessKey>" + BUSINESS + "</businessKey>"))
			.doesNotContain(mine);
		publish("seoul", "add_publisherAssertions", assertion(mine, BUSINESS));
		assertThat(find("find_relatedBusinesses", "", "<businessKey>" + BUSINESS + "</businessKey>")).contains(mine);
		publish("busan", "delete_publisherAssertions", assertion(mine, BUSINESS));
		assertThat(find("find_relatedBusinesses", "", "<businessKey>" + BUSINESS + "</businessKey>"))
			.doesNotContain(mine);
	}

	@Test
	void aRefusedCallSavesNoneOfItsEntries() {
		refused(UddiError.USER_MISMATCH, "busan", "save_business",
				business("", "부산 하나", "") + business(BUSINESS, "빼앗음", ""));
		assertThat(find("find_business", "", "<name>부산 하나</name>")).contains("<actualCount>0<");
	}

	@Test
	void whatPublishersWriteStaysTextEverywhere() {
		String name = "a &lt;b&gt; ]]&gt; &amp;amp; \" ' &#9; <!-- x --><![CDATA[<c/>]]>";
		String mine = key("businessKey",
				publish("busan", "save_business",
						"<p:businessEntity xmlns:p='urn:uddi-org:api_v3'><p:name xml:lang='EN'>" + name
								+ "</p:name></p:businessEntity>"));
		for (String answer : List.of(detail(mine),
				find("find_business", "<findQualifier>approximateMatch</findQualifier>", "<name>a%</name>"))) {
			Element parsed = Dom.parse(answer);
			assertThat(parsed.getElementsByTagNameNS(Dom.UDDI, "name").item(0).getTextContent())
				.contains("a <b> ]]> &amp; \" '", "<c/>");
		}
	}

	@Test
	void wildcardsAreWildOnlyWhereMeant() {
		for (String name : List.of("50%", "50x", "a_b", "acb", "back\\slash", "backslash")) {
			publish("busan", "save_business", business("", name, ""));
		}
		assertThat(named("50%", false)).containsExactly("50%");
		assertThat(named("50%", true)).containsExactly("50%", "50x");
		assertThat(named("50\\%", true)).containsExactly("50%");
		assertThat(named("a_b", true)).containsExactly("a_b", "acb");
		assertThat(named("a\\_b", true)).containsExactly("a_b");
		assertThat(named("back\\\\slash", true)).containsExactly("back\\slash");
		assertThat(named("%\\", true)).isEmpty();
	}

	@Test
	void caseAndMarksAreIgnoredWhereAskedInEveryScript() {
		for (String name : List.of("ISPARTA", "ısparta", "İsparta", "Straße", "STRASSE", "Café",
				java.text.Normalizer.normalize("서울민원", java.text.Normalizer.Form.NFD), "ΟΔΟΣ", "οδος")) {
			publish("busan", "save_business", business("", name, ""));
		}
		assertThat(named("서울민원", false)).hasSize(1);
		assertThat(named("서울%", true)).hasSize(1);
		assertThat(named("isparta", true, "caseInsensitiveMatch")).contains("ISPARTA").doesNotContain("İsparta");
		assertThat(named("isparta", true, "caseInsensitiveMatch", "diacriticInsensitiveMatch")).contains("ISPARTA",
				"İsparta");
		assertThat(named("strasse", true, "caseInsensitiveMatch")).containsExactlyInAnyOrder("STRASSE", "Straße");
		assertThat(named("cafe", true, "caseInsensitiveMatch", "diacriticInsensitiveMatch")).containsExactly("Café");
		assertThat(named("Cafe", true)).isEmpty();
		assertThat(named("οδοσ", true, "caseInsensitiveMatch")).hasSize(2);
	}

	@Test
	void pagesAreSlicesOfOneOrder() {
		for (int i = 0; i < 5; i++) {
			publish("busan", "save_business", business("", "쪽 " + (i % 2) + " " + i, ""));
		}
		String all = page("");
		assertThat(all).contains("<actualCount>5<", "<includeCount>5<").doesNotContain("truncated=\"true\"");
		List<String> whole = keys(all);
		List<String> joined = IntStream.of(1, 3, 5)
			.mapToObj((head) -> keys(page("maxRows='2' listHead='" + head + "'")))
			.flatMap(List::stream)
			.toList();
		assertThat(joined).isEqualTo(whole);
		assertThat(page("maxRows='2'")).contains("truncated=\"true\"", "<includeCount>2<", "<actualCount>5<",
				"<listHead>1<");
		assertThat(page("maxRows='2' listHead='5'")).contains("<includeCount>1<").doesNotContain("truncated=\"true\"");
		assertThat(page("listHead='6'")).contains("<includeCount>0<", "<actualCount>5<")
			.doesNotContain("truncated=\"true\"");
		assertThat(page("listHead='2147483647' maxRows='2147483647'")).contains("<includeCount>0<");
		assertThat(keys(page("maxRows='0'"))).isEmpty();
		assertThatExceptionOfType(UddiFault.class).isThrownBy(() -> page("listHead='0'"));
		assertThatExceptionOfType(UddiFault.class).isThrownBy(() -> page("maxRows='-1'"));
	}

	@Test
	void qualifiersThatContradictOrMeanNothingAreRefused() {
		refusedFind(UddiError.INVALID_COMBINATION, "exactMatch", "approximateMatch");
		refusedFind(UddiError.INVALID_COMBINATION, "andAllKeys", "orAllKeys");
		refusedFind(UddiError.INVALID_COMBINATION, "sortByNameAsc", "sortByNameDesc");
		refusedFind(UddiError.INVALID_COMBINATION, "caseSensitiveMatch",
				"uddi:uddi.org:findqualifier:caseInsensitiveMatch");
		refusedFind(UddiError.INVALID_COMBINATION, "combineCategoryBags", "serviceSubset");
		refusedFind(UddiError.UNSUPPORTED, "nonsense");
		refusedFind(UddiError.UNSUPPORTED, "uddi:uddi.org:findqualifier:nonsense");
		assertThat(find("find_business", "<findQualifier>EXACTMATCH</findQualifier>", "<name>가온</name>"))
			.contains(BUSINESS);
		assertThat(find("find_business",
				"<findQualifier>UDDI:uddi.org:findQualifier:ExactMatch</findQualifier><findQualifier>exactMatch</findQualifier>",
				"<name>가온</name>"))
			.contains(BUSINESS);
	}

	@Test
	void aThousandKeysAreOneAnswerOrOneRefusal() {
		String thousand = ("<businessKey>" + BUSINESS + "</businessKey>").repeat(1000);
		assertThat(Dom.children(Dom.parse(find("get_businessDetail", "", thousand)), "businessEntity").size()).isIn(1,
				1000);
		String unknown = IntStream.range(0, 1000)
			.mapToObj((i) -> "<businessKey>uddi:x.example.kr:" + i + "</businessKey>")
			.collect(Collectors.joining());
		assertThatExceptionOfType(UddiFault.class).isThrownBy(() -> find("get_businessDetail", "", unknown))
			.returns(UddiError.INVALID_KEY_PASSED, UddiFault::error);
		assertThatExceptionOfType(UddiFault.class)
			.isThrownBy(() -> find("get_serviceDetail", "", "<serviceKey>" + BUSINESS + "</serviceKey>"))
			.returns(UddiError.INVALID_KEY_PASSED, UddiFault::error);
		assertThat(detail(BUSINESS.toUpperCase(java.util.Locale.ROOT))).contains(BUSINESS);
	}

	@Test
	void quotesInASearchAreTextToo() {
		assertThat(find("find_business", "", "<name>' or 1=1 --</name>")).contains("<actualCount>0<");
		assertThat(find("find_business", "<findQualifier>approximateMatch</findQualifier>",
				"<name xml:lang='or-1'>%</name>"))
			.contains("<actualCount>0<");
		assertThat(find("find_business", "",
				"<categoryBag><keyedReference tModelKey=\"uddi:uddi.org:categorization:general_keywords\" keyName=\"')\" keyValue=\"'; drop table uddi_entity\"/></categoryBag>"))
			.contains("<actualCount>0<");
	}

	private List<String> named(String name, boolean wild, String... qualifiers) {
		String all = Stream.concat(Stream.of(qualifiers), wild ? Stream.of("approximateMatch") : Stream.of())
			.map((qualifier) -> "<findQualifier>" + qualifier + "</findQualifier>")
			.collect(Collectors.joining());
		Element list = Dom.parse(find("find_business", all, "<name>" + name + "</name>"));
		return Dom.within(list, "businessInfos", "businessInfo")
			.stream()
			.map((info) -> Dom.children(info, "name").get(0).getTextContent())
			.sorted()
			.toList();
	}

	private String page(String attributes) {
		return ask("<find_business xmlns='urn:uddi-org:api_v3' " + attributes
				+ "><findQualifiers><findQualifier>approximateMatch</findQualifier></findQualifiers><name>쪽%</name></find_business>");
	}

	private static List<String> keys(String list) {
		return Dom.within(Dom.parse(list), "businessInfos", "businessInfo")
			.stream()
			.map((info) -> info.getAttribute("businessKey"))
			.toList();
	}

	private String detail(String key) {
		return find("get_businessDetail", "", "<businessKey>" + key + "</businessKey>");
	}

	private String find(String call, String qualifiers, String content) {
		return ask("<" + call + " xmlns='urn:uddi-org:api_v3'>"
				+ (qualifiers.isEmpty() ? "" : "<findQualifiers>" + qualifiers + "</findQualifiers>") + content + "</"
				+ call + ">");
	}

	private String ask(String call) {
		return this.inquiry.answer(Dom.parse(call));
	}

	private String publish(String token, String call, String content) {
		return this.publication.answer(Dom.parse("<" + call + " xmlns='urn:uddi-org:api_v3'><authInfo>" + token
				+ "</authInfo>" + content + "</" + call + ">"));
	}

	private void refused(UddiError error, String token, String call, String content) {
		assertThatExceptionOfType(UddiFault.class).as(content)
			.isThrownBy(() -> publish(token, call, content))
			.satisfies((fault) -> assertThat(fault.error()).as(content).isEqualTo(error));
	}

	private void refusedFind(UddiError error, String... qualifiers) {
		assertThatExceptionOfType(UddiFault.class).isThrownBy(() -> named("a", false, qualifiers))
			.satisfies((fault) -> assertThat(fault.error()).isEqualTo(error));
	}

	private static Publisher publisher(String token) {
		return new Publisher(token, token.equals("seoul") ? "urn:agency:6110000" : "urn:agency:6260000");
	}

	private static String key(String attribute, String answer) {
		var matcher = Pattern.compile(attribute + "=\"([^\"]+)\"").matcher(answer);
		assertThat(matcher.find()).as(answer).isTrue();
		return matcher.group(1);
	}

	private static String generator(String partition) {
		return "<tModel tModelKey='" + partition
				+ "keygenerator'><name>generator</name><categoryBag><keyedReference tModelKey='uddi:uddi.org:categorization:types' keyName='' keyValue='keyGenerator'/></categoryBag></tModel>";
	}

	private static String business(String key, String name, String services) {
		return "<businessEntity businessKey='" + key + "'><name>" + name + "</name>"
				+ (services.isEmpty() ? "" : "<businessServices>" + services + "</businessServices>")
				+ "</businessEntity>";
	}

	private static String service(String business, String key, String binding) {
		return "<businessService serviceKey='" + key + "' businessKey='" + business + "'><name>접수 창구</name>"
				+ (binding.isEmpty() ? "" : "<bindingTemplates>" + binding(key, binding) + "</bindingTemplates>")
				+ "</businessService>";
	}

	private static String binding(String service, String key) {
		return "<bindingTemplate serviceKey='" + service + "' bindingKey='" + key
				+ "'><accessPoint useType='endPoint'>https://x.example.kr/</accessPoint></bindingTemplate>";
	}

	private static String assertion(String from, String to) {
		return "<publisherAssertion><fromKey>" + from + "</fromKey><toKey>" + to
				+ "</toKey><keyedReference tModelKey='uddi:uddi.org:relationships' keyName='Holding Company' keyValue='parent-child'/></publisherAssertion>";
	}

}
