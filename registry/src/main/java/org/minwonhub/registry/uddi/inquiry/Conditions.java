package org.minwonhub.registry.uddi.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.minwonhub.registry.uddi.xml.Bag;

/** Conditions in SQL, joined as the call's qualifiers say. */
final class Conditions {

	private Conditions() {
	}

	/**
	 * A bag as one condition.
	 * @param bag the column's value, IDENTIFIER or CATEGORY
	 * @param orByDefault identifierBag is OR unless told otherwise, categoryBag AND
	 * @param condition makes a condition of "keys of what has it"
	 */
	static Optional<String> bag(Bag content, String bag, boolean orByDefault, Qualifiers qualifiers, Matching matching,
			Function<String, String> condition) {
		Map<String, List<String>> bySystem = new LinkedHashMap<>();
		content.references()
			.forEach((reference) -> bySystem.computeIfAbsent(reference.tModelKey(), (system) -> new ArrayList<>())
				.add(condition.apply(matching.reference(bag, reference))));
		content.groups()
			.forEach((group) -> bySystem.computeIfAbsent("group " + group.tModelKey(), (system) -> new ArrayList<>())
				.add(condition.apply(matching.group(group))));
		if (bySystem.isEmpty()) {
			return Optional.empty();
		}
		if (qualifiers.has(Qualifier.OR_LIKE_KEYS)) {
			return Optional.of(all(bySystem.values().stream().map(Conditions::any).toList()));
		}
		List<String> each = bySystem.values().stream().flatMap(List::stream).toList();
		boolean or = qualifiers.has(Qualifier.OR_ALL_KEYS) || (orByDefault && !qualifiers.has(Qualifier.AND_ALL_KEYS));
		return Optional.of(or ? any(each) : all(each));
	}

	static String all(List<String> conditions) {
		return "(" + String.join(" and ", conditions) + ")";
	}

	static String any(List<String> conditions) {
		return "(" + String.join(" or ", conditions) + ")";
	}

}
