package org.minwonhub.registry.uddi;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minwonhub.registry.uddi.seed.Node;
import org.minwonhub.registry.uddi.store.EntityStore;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minwonhub.registry.uddi.MirrorContract.refused;

/** The Inquiry API set: every find qualifier takes effect or is refused. */
abstract class InquiryContract {

	private static final String A = "urn:agency:A000000";

	private static final String COLOR = "uddi:a.kr:color";

	private static final String SIZE = "uddi:a.kr:size";

	private World world;

	private StatementCounter database;

	abstract DataSource database();

	@BeforeEach
	void start() {
		TestDatabases.clean(database());
		this.database = new StatementCounter(database());
		this.world = new World(this.database);
		new EntityStore(JdbcClient.create(database())).remove(Node.KEY); // what is
																			// published
																			// here is all
																			// there is
		this.world.publish(A, "save_tModel", Xml.generator("uddi:a.kr:keygenerator") + Xml.tModel(COLOR, "color")
				+ Xml.tModel(SIZE, "size") + Xml.tModel("uddi:a.kr:group", "group"));
	}

	@ParameterizedTest
	@CsvSource({ "'', Café, true", "'', café, false", "'', Cafe, false", "caseInsensitiveMatch, CAFÉ, true",
			"caseInsensitiveMatch, cafe, false", "diacriticInsensitiveMatch, Cafe, true",
			"diacriticInsensitiveMatch, cafe, false", "'', Caf%, false", "approximateMatch, Caf%, true",
			"approximateMatch, Caf_, true", "approximateMatch, C_f, false", "exactMatch, Café, true",
			"caseSensitiveMatch, café, false", "diacriticSensitiveMatch, Cafe, false" })
	void aNameIsComparedAsTheQualifierSays(String qualifier, String name, boolean found) {
		business("uddi:a.kr:1", "Café");
		String qualifiers = qualifier.isEmpty() ? "" : Xml.qualifiers(qualifier);
		assertThat(this.world.ask("find_business", qualifiers + Xml.names(name)).businesses().isEmpty())
			.isEqualTo(!found);
	}

	@Test
	void qualifiersAddUp() {
		business("uddi:a.kr:1", "Café Straße");
		assertThat(this.world
			.ask("find_business",
					Xml.qualifiers("caseInsensitiveMatch", "diacriticInsensitiveMatch", "approximateMatch")
							+ Xml.names("CAFE STRASS%"))
			.businesses()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "uddi:uddi.org:findqualifier:caseinsensitivematch", "CASEINSENSITIVEMATCH",
			"UDDI:uddi.org:findQualifier:caseInsensitiveMatch" })
	void aQualifierIsNamedShortlyOrByItsKeyInWhateverCase(String qualifier) {
		business("uddi:a.kr:1", "Shop");
		assertThat(this.world.ask("find_business", Xml.qualifiers(qualifier) + Xml.names("shop")).businesses())
			.hasSize(1);
	}

	@Test
	void hangulIsTheSameComposedOrNot() {
		business("uddi:a.kr:1", Normalizer.normalize("서울특별시", Normalizer.Form.NFD));
		business("uddi:a.kr:2", "부산광역시");
		assertThat(found("", "서울특별시")).containsExactly("uddi:a.kr:1");
		assertThat(found("", Normalizer.normalize("부산광역시", Normalizer.Form.NFD))).containsExactly("uddi:a.kr:2");
		assertThat(found("approximateMatch", Normalizer.normalize("부산%", Normalizer.Form.NFD)))
			.containsExactly("uddi:a.kr:2");
		assertThat(found("approximateMatch", "서울특별_")).containsExactly("uddi:a.kr:1");
	}

	@Test
	void aTurkishIIsAnIWithItsDotEverywhere() {
		business("uddi:a.kr:1", "İzmir");
		business("uddi:a.kr:2", "Irak");
		assertThat(found("caseInsensitiveMatch", "izmir")).isEmpty();
		assertThat(this.world
			.ask("find_business",
					Xml.qualifiers("caseInsensitiveMatch", "diacriticInsensitiveMatch") + Xml.names("IZMIR"))
			.businesses()).containsExactly("uddi:a.kr:1");
		assertThat(found("caseInsensitiveMatch", "irak")).containsExactly("uddi:a.kr:2");
		assertThat(found("caseInsensitiveMatch", "ırak")).containsExactly("uddi:a.kr:2");
	}

	@Test
	void aBackslashTakesAWildcardsMeaningAway() {
		business("uddi:a.kr:1", "100%");
		business("uddi:a.kr:2", "100점");
		business("uddi:a.kr:3", "a\\b");
		assertThat(found("approximateMatch", "100%")).containsExactlyInAnyOrder("uddi:a.kr:1", "uddi:a.kr:2");
		assertThat(found("approximateMatch", "100\\%")).containsExactly("uddi:a.kr:1");
		assertThat(found("approximateMatch", "a\\b")).containsExactly("uddi:a.kr:3");
		assertThat(found("approximateMatch", "a\\\\b")).containsExactly("uddi:a.kr:3");
		assertThat(found("", "100%")).containsExactly("uddi:a.kr:1");
	}

	@Test
	void anyOfSeveralNamesIsEnoughAndALanguageMatchesItsDialects() {
		this.world.publish(A, "save_business",
				"<businessEntity businessKey=\"uddi:a.kr:1\"><name xml:lang=\"en-US\">Color</name></businessEntity>"
						+ "<businessEntity businessKey=\"uddi:a.kr:2\"><name xml:lang=\"ko\">색</name></businessEntity>");
		assertThat(this.world.ask("find_business", Xml.names("Color", "색")).businesses()).hasSize(2);
		assertThat(this.world.ask("find_business", "<name xml:lang=\"EN\">Color</name>").businesses())
			.containsExactly("uddi:a.kr:1");
		assertThat(this.world.ask("find_business", "<name xml:lang=\"ko\">Color</name>").businesses()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "'', 'ant,Ant,bee,Zoo,éclair,가,각,나'", "sortByNameDesc, '나,각,가,Zoo,éclair,bee,Ant,ant'",
			"binarySort, 'Ant,Zoo,ant,bee,éclair,가,각,나'" })
	void namesComeInTheOrderAskedFor(String qualifier, String order) {
		List<String> names = List.of("나", "가", "각", "Zoo", "ant", "bee", "éclair", "Ant");
		for (int at = 0; at < names.size(); at++) {
			business("uddi:a.kr:" + at, names.get(at));
		}
		String qualifiers = qualifier.isEmpty() ? "" : Xml.qualifiers(qualifier);
		List<String> wanted = List.of(order.split(",", -1));
		List<String> got = this.world.ask("find_business", qualifiers).names("businessInfo");
		if (qualifier.equals("binarySort")) {
			assertThat(got).containsExactlyElementsOf(wanted);
		}
		else {
			assertThat(got).containsExactlyInAnyOrderElementsOf(wanted);
			assertThat(got.indexOf("ant") < got.indexOf("bee")).isEqualTo(qualifier.isEmpty());
			assertThat(got.indexOf("éclair") < got.indexOf("Zoo")).isEqualTo(qualifier.isEmpty());
			assertThat(got.indexOf("가") < got.indexOf("각")).isEqualTo(qualifier.isEmpty());
			assertThat(got.indexOf("각") < got.indexOf("나")).isEqualTo(qualifier.isEmpty());
		}
	}

	@Test
	void caseCountsInTheOrderUnlessToldOtherwise() {
		business("uddi:a.kr:1", "Shop");
		business("uddi:a.kr:2", "shop");
		business("uddi:a.kr:3", "Shop");
		assertThat(this.world.ask("find_business", Xml.qualifiers("caseSensitiveSort")).businesses())
			.containsExactly("uddi:a.kr:2", "uddi:a.kr:1", "uddi:a.kr:3");
		assertThat(this.world.ask("find_business", Xml.qualifiers("caseInsensitiveSort")).businesses())
			.containsExactly("uddi:a.kr:1", "uddi:a.kr:2", "uddi:a.kr:3");
		assertThat(this.world
			.ask("find_business", Xml.qualifiers("caseInsensitiveSort", "sortByDateDesc", "sortByNameAsc"))
			.businesses()).containsExactly("uddi:a.kr:3", "uddi:a.kr:2", "uddi:a.kr:1");
	}

	@Test
	void whatChangedLastComesLastOrFirst() {
		business("uddi:a.kr:1", "나");
		business("uddi:a.kr:2", "가");
		this.world.publish(A, "save_service", Xml.service("", "uddi:a.kr:1", Xml.names("서비스")));
		assertThat(this.world.ask("find_business", Xml.qualifiers("sortByDateAsc")).businesses())
			.containsExactly("uddi:a.kr:2", "uddi:a.kr:1");
		assertThat(this.world.ask("find_business", Xml.qualifiers("sortByDateDesc")).businesses())
			.containsExactly("uddi:a.kr:1", "uddi:a.kr:2");
	}

	@Test
	void aPartOfTheHitsIsExactlyThatPart() {
		for (int at = 1; at <= 7; at++) {
			business("uddi:a.kr:" + at, "가게 " + at);
		}
		Reply first = this.world.ask("find_business", "maxRows=\"3\"", "");
		assertThat(first.names("businessInfo")).containsExactly("가게 1", "가게 2", "가게 3");
		assertThat(first.counts()).isEqualTo("3 of 7 from 1 truncated");
		Reply last = this.world.ask("find_business", "maxRows=\"3\" listHead=\"7\"", "");
		assertThat(last.names("businessInfo")).containsExactly("가게 7");
		assertThat(last.counts()).isEqualTo("1 of 7 from 7");
		assertThat(this.world.ask("find_business", "maxRows=\"0\"", "").counts()).isEqualTo("0 of 7 from 1 truncated");
		assertThat(this.world.ask("find_business", "listHead=\"8\"", "").counts()).isEqualTo("0 of 7 from 8");
		assertThat(this.world.ask("find_business", "").counts()).isEqualTo("7 of 7 from 1");
		refused(UddiError.FATAL_ERROR, () -> this.world.ask("find_business", "listHead=\"0\"", ""));
		refused(UddiError.FATAL_ERROR, () -> this.world.ask("find_business", "maxRows=\"-1\"", ""));
	}

	@Test
	void theNumberOfStatementsDoesNotGrowWithTheHits() {
		business("uddi:a.kr:1", "가게", Xml.categories(Xml.reference(COLOR, "red")));
		int one = statements();
		for (int at = 2; at <= 30; at++) {
			business("uddi:a.kr:" + at, "가게", Xml.categories(Xml.reference(COLOR, "red")));
		}
		assertThat(statements()).isEqualTo(one).isEqualTo(4);
	}

	@Test
	void whatIsTooLargeForAnAnswerIsRefusedBeforeItIsRead() {
		String text = "<description>" + "가".repeat(255) + "</description>";
		for (int at = 1; at <= 10; at++) {
			this.world.publish(A, "save_business",
					"<businessEntity businessKey=\"uddi:a.kr:" + at + "\"><name>큰</name>" + text.repeat(3300)
							+ "<businessServices>"
							+ Xml.service("uddi:a.kr:s" + at, "uddi:a.kr:" + at, Xml.names("s") + text)
							+ "</businessServices></businessEntity>");
		}
		String all = IntStream.rangeClosed(1, 10)
			.mapToObj((at) -> Xml.element("businessKey", "uddi:a.kr:" + at))
			.collect(Collectors.joining());
		refused(UddiError.RESULT_SET_TOO_LARGE, () -> this.world.ask("get_businessDetail", all));
		refused(UddiError.RESULT_SET_TOO_LARGE, () -> this.world.ask("find_business", Xml.names("큰")));
		assertThat(this.world.ask("find_business", "maxRows=\"5\"", Xml.names("큰")).businesses()).hasSize(5);
		assertThat(this.world.ask("get_operationalInfo", all.replace("businessKey", "entityKey")).texts("nodeID"))
			.hasSize(10);
	}

	@Test
	void aProjectedServiceCountsInEachAnswerThatShowsIt() {
		business("uddi:a.kr:1", "가");
		this.world.publish(A, "save_service", Xml.service("uddi:a.kr:s", "uddi:a.kr:1",
				Xml.names("s") + ("<description>" + "가".repeat(255) + "</description>").repeat(3300)));
		String projected = "<businessServices><businessService serviceKey=\"uddi:a.kr:s\" businessKey=\"uddi:a.kr:1\"/></businessServices>";
		StringBuilder keys = new StringBuilder();
		for (int at = 2; at <= 12; at++) {
			this.world.publish(A, "save_business", "<businessEntity businessKey=\"uddi:a.kr:" + at + "\"><name>나</name>"
					+ projected + "</businessEntity>");
			keys.append(Xml.element("businessKey", "uddi:a.kr:" + at));
		}
		refused(UddiError.RESULT_SET_TOO_LARGE, () -> this.world.ask("get_businessDetail", keys.toString()));
	}

	@Test
	void allCategoriesMustMatchUnlessToldOtherwise() {
		colors();
		String red = Xml.reference(COLOR, "red");
		String blue = Xml.reference(COLOR, "blue");
		String big = Xml.reference(SIZE, "big");
		assertThat(by("", red, big)).containsExactly("uddi:a.kr:1");
		assertThat(by("andAllKeys", red, big)).containsExactly("uddi:a.kr:1");
		assertThat(by("orAllKeys", blue, big)).containsExactly("uddi:a.kr:1", "uddi:a.kr:2", "uddi:a.kr:3");
		assertThat(by("orLikeKeys", red, blue, big)).containsExactly("uddi:a.kr:1", "uddi:a.kr:3");
		assertThat(by("", red, blue)).isEmpty();
		assertThat(by("approximateMatch", Xml.reference(COLOR, "%e%"))).hasSize(3);
		assertThat(by("caseInsensitiveMatch", Xml.reference(COLOR, "RED"))).containsExactly("uddi:a.kr:1");
	}

	@Test
	void anyIdentifierMatchesUnlessToldOtherwise() {
		identified("uddi:a.kr:1", "111", "222");
		identified("uddi:a.kr:2", "222", "333");
		String bag = "<identifierBag>" + Xml.reference(SIZE, "111") + Xml.reference(SIZE, "222") + "</identifierBag>";
		assertThat(this.world.ask("find_business", bag).businesses()).containsExactly("uddi:a.kr:1", "uddi:a.kr:2");
		assertThat(this.world.ask("find_business", Xml.qualifiers("andAllKeys") + bag).businesses())
			.containsExactly("uddi:a.kr:1");
	}

	@Test
	void aKeyNameCountsForGeneralKeywordsOnly() {
		business("uddi:a.kr:1", "하나", Xml.categories(Xml.keyword("urn:topic", "sea")));
		assertThat(by("", Xml.keyword("urn:topic", "sea"))).hasSize(1);
		assertThat(by("", Xml.keyword("urn:other", "sea"))).isEmpty();
		business("uddi:a.kr:2", "둘",
				Xml.categories("<keyedReference tModelKey=\"" + COLOR + "\" keyName=\"one\" keyValue=\"red\"/>"));
		assertThat(by("", "<keyedReference tModelKey=\"" + COLOR + "\" keyName=\"two\" keyValue=\"red\"/>")).hasSize(1);
	}

	@Test
	void aGroupMatchesAsAWhole() {
		business("uddi:a.kr:1", "하나", Xml.categories(group("red", "big"), group("blue", "small")));
		assertThat(by("", group("red", "big"))).hasSize(1);
		assertThat(by("", group("red", "small"))).isEmpty();
		assertThat(by("", Xml.reference(COLOR, "red"))).isEmpty();
	}

	@Test
	void categoriesAreLookedForWhereTheQualifierSays() {
		business("uddi:a.kr:1", "사업", Xml.categories(Xml.reference(COLOR, "red")));
		this.world.publish(A, "save_service",
				Xml.service("uddi:a.kr:s", "uddi:a.kr:1",
						Xml.names("서비스") + "<bindingTemplates>"
								+ Xml.binding("uddi:a.kr:b", Xml.categories(Xml.reference(COLOR, "blue")))
								+ "</bindingTemplates>" + Xml.categories(Xml.reference(SIZE, "big"))));
		this.world.publish(A, "save_service", Xml.service("uddi:a.kr:s2", "uddi:a.kr:1", Xml.names("다른")));
		String red = Xml.reference(COLOR, "red");
		String blue = Xml.reference(COLOR, "blue");
		String big = Xml.reference(SIZE, "big");
		assertThat(by("", big)).isEmpty();
		assertThat(by("combineCategoryBags", red, blue, big)).hasSize(1);
		assertThat(by("serviceSubset", big)).hasSize(1);
		assertThat(by("serviceSubset", red)).isEmpty();
		assertThat(by("bindingSubset", blue)).hasSize(1);
		assertThat(by("bindingSubset", big)).isEmpty();
		assertThat(this.world.ask("find_business", Xml.qualifiers("serviceSubset") + Xml.categories(big)).services())
			.containsExactly("uddi:a.kr:s");
		assertThat(this.world.ask("find_business", Xml.qualifiers("bindingSubset") + Xml.categories(blue)).services())
			.containsExactly("uddi:a.kr:s");
		assertThat(this.world.ask("find_service", Xml.qualifiers("combineCategoryBags") + Xml.categories(blue, big))
			.services()).containsExactly("uddi:a.kr:s");
		assertThat(this.world.ask("find_service", Xml.qualifiers("bindingSubset") + Xml.categories(big)).services())
			.isEmpty();
		assertThat(this.world.ask("find_binding", Xml.categories(blue)).all("bindingTemplate", "bindingKey"))
			.containsExactly("uddi:a.kr:b");
	}

	@Test
	void aTModelBagIsAFingerprintOfOneBinding() {
		technical("uddi:a.kr:1", COLOR, SIZE);
		technical("uddi:a.kr:2", COLOR);
		assertThat(this.world.ask("find_business", bag(COLOR, SIZE)).businesses()).containsExactly("uddi:a.kr:1");
		assertThat(this.world.ask("find_business", Xml.qualifiers("orAllKeys") + bag(COLOR, SIZE)).businesses())
			.hasSize(2);
		assertThat(this.world.ask("find_service", bag(COLOR)).services()).hasSize(2);
		assertThat(this.world.ask("find_binding", "serviceKey=\"uddi:a.kr:2s\"", bag(COLOR))
			.all("bindingTemplate", "bindingKey")).containsExactly("uddi:a.kr:2b");
		this.world.publish(A, "save_service", Xml.service("uddi:a.kr:1x", "uddi:a.kr:1", Xml.names("없음")));
		assertThat(this.world.ask("find_business", bag(SIZE)).services()).containsExactly("uddi:a.kr:1s");
	}

	@Test
	void anEmbeddedFindTModelAddsItsHits() {
		technical("uddi:a.kr:1", COLOR);
		technical("uddi:a.kr:2", SIZE);
		assertThat(this.world.ask("find_business", "<find_tModel><name>color</name></find_tModel>").businesses())
			.containsExactly("uddi:a.kr:1");
		assertThat(
				this.world
					.ask("find_business",
							"<find_tModel>" + Xml.qualifiers("approximateMatch")
									+ "<name>nothing%</name></find_tModel>")
					.businesses())
			.isEmpty();
		assertThat(this.world
			.ask("find_service",
					Xml.qualifiers("orAllKeys") + "<find_tModel>" + Xml.qualifiers("approximateMatch")
							+ "<name>%</name></find_tModel>")
			.services()).hasSize(2);
		refused(UddiError.UNSUPPORTED, () -> this.world.ask("find_business",
				"<find_tModel>" + Xml.qualifiers("serviceSubset") + "<name>color</name></find_tModel>"));
	}

	@Test
	void orAllKeysJoinsCategoriesAndTModels() {
		technical("uddi:a.kr:1", COLOR);
		business("uddi:a.kr:2", "둘", Xml.categories(Xml.reference(SIZE, "big")));
		String both = Xml.categories(Xml.reference(SIZE, "big")) + bag(COLOR);
		assertThat(this.world.ask("find_business", Xml.qualifiers("orAllKeys") + both).businesses()).hasSize(2);
		assertThat(this.world.ask("find_business", both).businesses()).isEmpty();
	}

	@Test
	void aDiscoveryUrlMatchesWithItsUseType() {
		this.world.publish(A, "save_business",
				"<businessEntity businessKey=\"uddi:a.kr:1\"><discoveryURLs><discoveryURL useType=\"homepage\">http://a.kr/</discoveryURL></discoveryURLs><name>가</name></businessEntity>");
		assertThat(this.world
			.ask("find_business", "<discoveryURLs><discoveryURL>http://a.kr/</discoveryURL></discoveryURLs>")
			.businesses()).hasSize(1);
		assertThat(this.world
			.ask("find_business",
					"<discoveryURLs><discoveryURL useType=\"other\">http://a.kr/</discoveryURL></discoveryURLs>")
			.businesses()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "find_business, JIS-X4061", "find_business, nonsense", "find_tModel, serviceSubset",
			"find_service, serviceSubset", "find_binding, sortByNameAsc", "find_binding, combineCategoryBags",
			"find_tModel, suppressProjectedServices" })
	void aQualifierThatMeansNothingHereIsUnsupported(String call, String qualifier) {
		refused(UddiError.UNSUPPORTED, () -> this.world.ask(call, Xml.qualifiers(qualifier)));
	}

	@ParameterizedTest
	@CsvSource({ "andAllKeys, orAllKeys", "orAllKeys, orLikeKeys", "sortByNameAsc, sortByNameDesc",
			"sortByDateAsc, sortByDateDesc", "combineCategoryBags, serviceSubset", "serviceSubset, bindingSubset",
			"exactMatch, approximateMatch", "exactMatch, caseInsensitiveMatch", "exactMatch, diacriticInsensitiveMatch",
			"binarySort, UTS-10", "caseSensitiveSort, caseInsensitiveSort", "caseSensitiveMatch, caseInsensitiveMatch",
			"diacriticSensitiveMatch, diacriticInsensitiveMatch" })
	void qualifiersThatContradictEachOtherAreRefused(String one, String other) {
		refused(UddiError.INVALID_COMBINATION, () -> this.world.ask("find_business", Xml.qualifiers(one, other)));
	}

	@Test
	void keysOfNothingAreRefused() {
		for (String kind : List.of("business", "service", "binding", "tModel")) {
			refused(UddiError.INVALID_KEY_PASSED,
					() -> this.world.ask("get_" + kind + "Detail", Xml.element(kind + "Key", "uddi:a.kr:none")));
		}
		refused(UddiError.INVALID_KEY_PASSED,
				() -> this.world.ask("get_businessDetail", Xml.element("businessKey", COLOR)));
		refused(UddiError.INVALID_KEY_PASSED,
				() -> this.world.ask("find_service", "businessKey=\"uddi:a.kr:none\"", ""));
		refused(UddiError.INVALID_KEY_PASSED,
				() -> this.world.ask("find_binding", "serviceKey=\"uddi:a.kr:none\"", ""));
		refused(UddiError.INVALID_KEY_PASSED,
				() -> this.world.ask("find_relatedBusinesses", Xml.element("businessKey", "uddi:a.kr:none")));
		refused(UddiError.INVALID_KEY_PASSED,
				() -> this.world.ask("get_operationalInfo", Xml.element("entityKey", "uddi:a.kr:none")));
	}

	@Test
	void detailsComeInTheOrderOfTheKeys() {
		business("uddi:a.kr:1", "하나");
		business("uddi:a.kr:2", "둘");
		assertThat(this.world
			.ask("get_businessDetail",
					Xml.element("businessKey", "uddi:a.kr:2") + Xml.element("businessKey", "uddi:a.kr:1"))
			.all("businessEntity", "businessKey")).containsExactly("uddi:a.kr:2", "uddi:a.kr:1");
	}

	private void colors() {
		business("uddi:a.kr:1", "1", Xml.categories(Xml.reference(COLOR, "red"), Xml.reference(SIZE, "big")));
		business("uddi:a.kr:2", "2", Xml.categories(Xml.reference(COLOR, "blue"), Xml.reference(SIZE, "small")));
		business("uddi:a.kr:3", "3", Xml.categories(Xml.reference(COLOR, "blue"), Xml.reference(SIZE, "big")));
	}

	private void identified(String key, String... values) {
		StringBuilder bag = new StringBuilder();
		for (String value : values) {
			bag.append(Xml.reference(SIZE, value));
		}
		business(key, key, Xml.element("identifierBag", bag.toString()));
	}

	private void technical(String key, String... tModels) {
		business(key, key,
				"<businessServices>"
						+ Xml
							.service(key + "s", key,
									Xml.names("서비스") + "<bindingTemplates>"
											+ Xml.binding(key + "b", Xml.instances(tModels)) + "</bindingTemplates>")
						+ "</businessServices>");
	}

	private void business(String key, String name) {
		business(key, name, "");
	}

	private void business(String key, String name, String more) {
		this.world.publish(A, "save_business",
				"<businessEntity businessKey=\"" + key + "\"><name>" + name + "</name>" + more + "</businessEntity>");
	}

	private List<String> found(String qualifier, String name) {
		return this.world.ask("find_business", (qualifier.isEmpty() ? "" : Xml.qualifiers(qualifier)) + Xml.names(name))
			.businesses();
	}

	private List<String> by(String qualifier, String... references) {
		return this.world
			.ask("find_business", (qualifier.isEmpty() ? "" : Xml.qualifiers(qualifier)) + Xml.categories(references))
			.businesses();
	}

	private int statements() {
		int before = this.database.statements();
		by("", Xml.reference(COLOR, "red"));
		return this.database.statements() - before;
	}

	private static String group(String color, String size) {
		return "<keyedReferenceGroup tModelKey=\"uddi:a.kr:group\">" + Xml.reference(COLOR, color)
				+ Xml.reference(SIZE, size) + "</keyedReferenceGroup>";
	}

	private static String bag(String... tModels) {
		StringBuilder keys = new StringBuilder();
		for (String tModel : tModels) {
			keys.append(Xml.element("tModelKey", tModel));
		}
		return Xml.element("tModelBag", keys.toString());
	}

}
