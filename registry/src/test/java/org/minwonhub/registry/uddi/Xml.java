package org.minwonhub.registry.uddi;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of calls. */
final class Xml {

	private Xml() {
	}

	static String business(String key, String... names) {
		return "<businessEntity businessKey=\"" + key + "\">" + names(names) + "</businessEntity>";
	}

	static String names(String... names) {
		return Stream.of(names).map((name) -> "<name>" + name + "</name>").collect(Collectors.joining());
	}

	static String qualifiers(String... names) {
		return Stream.of(names)
			.map((name) -> "<findQualifier>" + name + "</findQualifier>")
			.collect(Collectors.joining("", "<findQualifiers>", "</findQualifiers>"));
	}

	static String categories(String... references) {
		return "<categoryBag>" + String.join("", references) + "</categoryBag>";
	}

	static String reference(String tModel, String value) {
		return "<keyedReference tModelKey=\"" + tModel + "\" keyValue=\"" + value + "\"/>";
	}

	static String keyword(String name, String value) {
		return "<keyedReference tModelKey=\"uddi:uddi.org:categorization:general_keywords\" keyName=\"" + name
				+ "\" keyValue=\"" + value + "\"/>";
	}

	static String tModel(String key, String name, String... references) {
		return "<tModel tModelKey=\"" + key + "\"><name>" + name + "</name>"
				+ ((references.length == 0) ? "" : categories(references)) + "</tModel>";
	}

	static String generator(String key) {
		return tModel(key, key, reference("uddi:uddi.org:categorization:types", "keyGenerator"));
	}

	static String service(String key, String business, String content) {
		return "<businessService serviceKey=\"" + key + "\" businessKey=\"" + business + "\">" + content
				+ "</businessService>";
	}

	static String binding(String key, String content) {
		return "<bindingTemplate bindingKey=\"" + key + "\"><accessPoint>http://a.kr/</accessPoint>" + content
				+ "</bindingTemplate>";
	}

	static String instances(String... tModels) {
		return Stream.of(tModels)
			.map((key) -> "<tModelInstanceInfo tModelKey=\"" + key + "\"/>")
			.collect(Collectors.joining("", "<tModelInstanceDetails>", "</tModelInstanceDetails>"));
	}

	static String element(String name, String text) {
		return "<" + name + ">" + text + "</" + name + ">";
	}

}
