package org.minwonhub.registry.uddi.inquiry;

import java.util.Locale;
import java.util.Optional;

/**
 * The find qualifiers of the specification (UDDI 3.0.2, 5.1.4.3) that take effect here.
 * Others, JIS-X4061 among them, are refused.
 */
enum Qualifier {

	EXACT_MATCH("exactMatch"), APPROXIMATE_MATCH("approximateMatch"), CASE_SENSITIVE_MATCH("caseSensitiveMatch"),
	CASE_INSENSITIVE_MATCH("caseInsensitiveMatch"),
	DIACRITIC_SENSITIVE_MATCH("diacriticSensitiveMatch", "findqualifier:diacriticssensitivematch"),
	DIACRITIC_INSENSITIVE_MATCH("diacriticInsensitiveMatch", "findqualifier:diacriticsinsensitivematch"),
	AND_ALL_KEYS("andAllKeys"), OR_ALL_KEYS("orAllKeys"), OR_LIKE_KEYS("orLikeKeys"),
	COMBINE_CATEGORY_BAGS("combineCategoryBags"), SERVICE_SUBSET("serviceSubset"), BINDING_SUBSET("bindingSubset"),
	SUPPRESS_PROJECTED_SERVICES("suppressProjectedServices"), SIGNATURE_PRESENT("signaturePresent"),
	SORT_BY_NAME_ASC("sortByNameAsc"), SORT_BY_NAME_DESC("sortByNameDesc"), SORT_BY_DATE_ASC("sortByDateAsc"),
	SORT_BY_DATE_DESC("sortByDateDesc"), CASE_SENSITIVE_SORT("caseSensitiveSort"),
	CASE_INSENSITIVE_SORT("caseInsensitiveSort"), BINARY_SORT("binarySort", "sortorder:binarysort"),
	UTS_10("UTS-10", "sortorder:uts-10");

	private static final String PREFIX = "uddi:uddi.org:";

	private final String name;

	private final String key;

	Qualifier(String name) {
		this(name, "findqualifier:" + name.toLowerCase(Locale.ROOT));
	}

	Qualifier(String name, String key) {
		this.name = name;
		this.key = PREFIX + key;
	}

	/** The qualifier of a short name or tModel key, in whatever case. */
	static Optional<Qualifier> of(String text) {
		for (Qualifier qualifier : values()) {
			if (qualifier.name.equalsIgnoreCase(text) || qualifier.key.equalsIgnoreCase(text)
					|| (PREFIX + "findqualifier:" + qualifier.name).equalsIgnoreCase(text)) {
				return Optional.of(qualifier);
			}
		}
		return Optional.empty();
	}

	/** Its short name. */
	String shortName() {
		return this.name;
	}

}
