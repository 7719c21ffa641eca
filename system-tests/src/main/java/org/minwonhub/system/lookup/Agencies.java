package org.minwonhub.system.lookup;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Businesses that look like agencies: a Korean and an English name, a category and a
 * region each, three services with a binding each, one of which follows the contract.
 */
final class Agencies {

	static final int SERVICES = 3;

	private static final String UDDI = " xmlns=\"urn:uddi-org:api_v3\"";

	private static final int AT_ONCE = 50;

	private static final List<String> PLACES = List.of("가평", "나주", "다산", "마포", "부산", "서초", "안양", "제주", "천안", "파주", "하남",
			"광주", "노원", "대구", "목포", "보령", "수원", "여주", "진주", "청주");

	private static final List<String> CATEGORIES = List.of("TRAFFIC", "TAX", "WELFARE", "FUNDING");

	private static final String DOMAIN = "uddi:load.example.kr:";

	private final Node node;

	private final int count;

	Agencies(Node node, int count) {
		this.node = node;
		this.count = count;
	}

	void publish(String account, String password) {
		String authInfo = this.node.authInfo(account, password);
		this.node.call("publication", "<save_tModel" + UDDI + ">" + authInfo + "<tModel tModelKey=\"" + DOMAIN
				+ "keygenerator\"><name>generator</name><categoryBag><keyedReference tModelKey=\"uddi:uddi.org:categorization:types\" keyName=\"\" keyValue=\"keyGenerator\"/></categoryBag></tModel></save_tModel>");
		this.node.call("publication",
				"<save_tModel" + UDDI + ">" + authInfo
						+ IntStream.rangeClosed(1, SERVICES)
							.mapToObj((i) -> "<tModel tModelKey=\"" + DOMAIN + "contract" + i + "\"><name>contract " + i
									+ "</name></tModel>")
							.collect(Collectors.joining())
						+ "</save_tModel>");
		for (int i = 0; i < this.count; i += AT_ONCE) {
			this.node.call("publication",
					"<save_business" + UDDI + ">" + authInfo
							+ IntStream.range(i, Math.min(this.count, i + AT_ONCE))
								.mapToObj(Agencies::business)
								.collect(Collectors.joining())
							+ "</save_business>");
		}
	}

	/**
	 * Those of a place whose names begin with a number: a handful, however many there
	 * are.
	 */
	String byName(Random random) {
		int one = random.nextInt(this.count);
		return "<find_business" + UDDI
				+ " maxRows=\"50\"><findQualifiers><findQualifier>approximateMatch</findQualifier></findQualifiers><name>"
				+ PLACES.get(one % PLACES.size()) + "시 " + one + "%</name></find_business>";
	}

	/** Many agencies, of which the first fifty are told. */
	String byPlace(Random random) {
		return "<find_business" + UDDI
				+ " maxRows=\"50\"><findQualifiers><findQualifier>approximateMatch</findQualifier></findQualifiers><name>"
				+ PLACES.get(random.nextInt(PLACES.size())) + "%</name></find_business>";
	}

	String byCategory(Random random) {
		return "<find_business" + UDDI + " maxRows=\"50\"><categoryBag>"
				+ reference("category", CATEGORIES.get(random.nextInt(CATEGORIES.size())))
				+ reference("region", region(random.nextInt(this.count))) + "</categoryBag></find_business>";
	}

	String services(Random random) {
		return "<find_service" + UDDI + " maxRows=\"50\"><categoryBag>"
				+ reference("region", region(random.nextInt(this.count))) + "</categoryBag><tModelBag><tModelKey>"
				+ DOMAIN + "contract1</tModelKey></tModelBag></find_service>";
	}

	String detail(Random random) {
		return "<get_businessDetail" + UDDI + "><businessKey>" + DOMAIN + "agency" + random.nextInt(this.count)
				+ "</businessKey></get_businessDetail>";
	}

	private static String business(int i) {
		String place = PLACES.get(i % PLACES.size());
		String categories = "<categoryBag>" + reference("category", CATEGORIES.get(i % CATEGORIES.size()))
				+ reference("region", region(i)) + "</categoryBag>";
		return "<businessEntity businessKey=\"" + DOMAIN + "agency" + i + "\"><name xml:lang=\"ko\">" + place + "시 " + i
				+ "과</name><name xml:lang=\"en\">Agency " + i + "</name><businessServices>"
				+ IntStream.rangeClosed(1, SERVICES)
					.mapToObj((service) -> service(i, service, place, categories))
					.collect(Collectors.joining())
				+ "</businessServices>" + categories + "</businessEntity>";
	}

	private static String service(int i, int service, String place, String categories) {
		return "<businessService serviceKey=\"" + DOMAIN + "agency" + i + "service" + service
				+ "\"><name xml:lang=\"ko\">" + place + " 민원 " + service
				+ "</name><bindingTemplates><bindingTemplate><accessPoint useType=\"endPoint\">https://agency" + i
				+ ".example.kr/ws/" + service + "</accessPoint><tModelInstanceDetails><tModelInstanceInfo tModelKey=\""
				+ DOMAIN + "contract" + service + "\"/></tModelInstanceDetails></bindingTemplate></bindingTemplates>"
				+ categories + "</businessService>";
	}

	/** Ten agencies have the same one. */
	private static String region(int i) {
		return "%010d".formatted(1_000_000_000L + i / 10);
	}

	/** A category system that is not checked, so that any value may stand there. */
	private static String reference(String name, String value) {
		return "<keyedReference tModelKey=\"uddi:uddi.org:categorization:general_keywords\" keyName=\"" + name
				+ "\" keyValue=\"" + value + "\"/>";
	}

}
