package org.minwonhub.registry.uddi.inquiry;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.text.Form;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;

import static org.minwonhub.registry.uddi.inquiry.Qualifier.*;

/**
 * The find qualifiers of one call. One that means nothing to the call is refused, never
 * passed over.
 */
class Qualifiers {

	private static final Set<Qualifier> SORT = EnumSet.of(SORT_BY_NAME_ASC, SORT_BY_NAME_DESC, SORT_BY_DATE_ASC,
			SORT_BY_DATE_DESC, CASE_SENSITIVE_SORT, CASE_INSENSITIVE_SORT, BINARY_SORT, UTS_10);

	private static final Set<Qualifier> BINDING = EnumSet.of(EXACT_MATCH, APPROXIMATE_MATCH, CASE_SENSITIVE_MATCH,
			CASE_INSENSITIVE_MATCH, DIACRITIC_SENSITIVE_MATCH, DIACRITIC_INSENSITIVE_MATCH, AND_ALL_KEYS, OR_ALL_KEYS,
			OR_LIKE_KEYS, SIGNATURE_PRESENT, SORT_BY_DATE_ASC, SORT_BY_DATE_DESC);

	private static final Set<Qualifier> TMODEL = with(BINDING, SORT);

	private static final Set<Qualifier> SERVICE = with(TMODEL,
			EnumSet.of(COMBINE_CATEGORY_BAGS, BINDING_SUBSET, SUPPRESS_PROJECTED_SERVICES));

	private static final Set<Qualifier> BUSINESS = with(SERVICE, EnumSet.of(SERVICE_SUBSET));

	private static final Set<Qualifier> RELATED = with(SORT,
			EnumSet.of(EXACT_MATCH, CASE_SENSITIVE_MATCH, DIACRITIC_SENSITIVE_MATCH, SIGNATURE_PRESENT));

	/** Each set allows one of its members (UDDI 3.0.2, 5.1.4.3). */
	private static final List<Set<Qualifier>> EXCLUSIVE = List.of(EnumSet.of(AND_ALL_KEYS, OR_ALL_KEYS, OR_LIKE_KEYS),
			EnumSet.of(SORT_BY_NAME_ASC, SORT_BY_NAME_DESC), EnumSet.of(SORT_BY_DATE_ASC, SORT_BY_DATE_DESC),
			EnumSet.of(COMBINE_CATEGORY_BAGS, SERVICE_SUBSET, BINDING_SUBSET),
			EnumSet.of(EXACT_MATCH, APPROXIMATE_MATCH), EnumSet.of(EXACT_MATCH, CASE_INSENSITIVE_MATCH),
			EnumSet.of(EXACT_MATCH, DIACRITIC_INSENSITIVE_MATCH), EnumSet.of(BINARY_SORT, UTS_10),
			EnumSet.of(BINARY_SORT, CASE_INSENSITIVE_SORT), EnumSet.of(CASE_SENSITIVE_SORT, CASE_INSENSITIVE_SORT),
			EnumSet.of(CASE_SENSITIVE_MATCH, CASE_INSENSITIVE_MATCH),
			EnumSet.of(DIACRITIC_SENSITIVE_MATCH, DIACRITIC_INSENSITIVE_MATCH));

	private final Set<Qualifier> given;

	private Qualifiers(Set<Qualifier> given) {
		this.given = given;
	}

	/** Reads those of a find call. */
	static Qualifiers of(Element call) {
		Set<Qualifier> known = switch (call.getLocalName()) {
			case "find_business" -> BUSINESS;
			case "find_service" -> SERVICE;
			case "find_binding" -> BINDING;
			case "find_tModel" -> TMODEL;
			default -> RELATED;
		};
		Set<Qualifier> given = EnumSet.noneOf(Qualifier.class);
		for (Element each : Dom.within(call, "findQualifiers", "findQualifier")) {
			String text = each.getTextContent().strip();
			given.add(Qualifier.of(text)
				.filter(known::contains)
				.orElseThrow(() -> new UddiFault(UddiError.UNSUPPORTED, text)));
		}
		for (Set<Qualifier> one : EXCLUSIVE) {
			List<String> together = one.stream().filter(given::contains).map(Qualifier::shortName).toList();
			if (together.size() > 1) {
				throw new UddiFault(UddiError.INVALID_COMBINATION, String.join(", ", together));
			}
		}
		return new Qualifiers(given);
	}

	boolean has(Qualifier qualifier) {
		return this.given.contains(qualifier);
	}

	/** The form in which names and values are compared. */
	Form form() {
		return Form.ignoring(has(CASE_INSENSITIVE_MATCH), has(DIACRITIC_INSENSITIVE_MATCH));
	}

	/** The order of the hits: always the same for the same data. */
	String order(boolean named) {
		String date = "e.modified_within_at" + (has(SORT_BY_DATE_DESC) ? " desc" : "");
		boolean byDate = has(SORT_BY_DATE_ASC) || has(SORT_BY_DATE_DESC);
		boolean byName = has(SORT_BY_NAME_ASC) || has(SORT_BY_NAME_DESC);
		if (!named || (byDate && !byName)) {
			return " order by " + date + ", e.entity_key";
		}
		return " order by e." + sortColumn() + (has(SORT_BY_NAME_DESC) ? " desc" : "") + ", " + date + ", e.entity_key";
	}

	private String sortColumn() {
		if (has(BINARY_SORT)) {
			return "sort_binary";
		}
		return has(CASE_INSENSITIVE_SORT) ? "sort_caseless" : "sort_case";
	}

	private static Set<Qualifier> with(Set<Qualifier> some, Set<Qualifier> more) {
		Set<Qualifier> all = EnumSet.copyOf(some);
		all.addAll(more);
		return all;
	}

}
