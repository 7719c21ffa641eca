package org.minwonhub.registry.uddi.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.xml.Bag;

/** Sets of keys in SQL, joined as the call's qualifiers say. */
final class Conditions {

	private Conditions() {
	}

	/**
	 * The keys that a bag asks for.
	 * @param bag the column's value, IDENTIFIER or CATEGORY
	 * @param orByDefault identifierBag is OR unless told otherwise, categoryBag AND
	 * @param scope makes "keys of the hits" of "keys of those of a kind that have it"
	 */
	static Optional<String> bag(Bag content, String bag, boolean orByDefault, Qualifiers qualifiers, Matching matching,
			Function<Function<Kind, String>, String> scope) {
		Map<String, List<String>> bySystem = new LinkedHashMap<>();
		content.references()
			.forEach((reference) -> bySystem.computeIfAbsent(reference.tModelKey(), (system) -> new ArrayList<>())
				.add(scope.apply((kind) -> matching.reference(kind, bag, reference))));
		content.groups()
			.forEach((group) -> bySystem.computeIfAbsent("group " + group.tModelKey(), (system) -> new ArrayList<>())
				.add(scope.apply((kind) -> matching.group(kind, group))));
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

	/** What is in each of the sets. */
	static String all(List<String> sets) {
		return joined(sets, " intersect ");
	}

	/** What is in one of them. */
	static String any(List<String> sets) {
		return joined(sets, " union ");
	}

	private static String joined(List<String> sets, String with) {
		return (sets.size() == 1) ? sets.get(0) : sets.stream().collect(Collectors.joining(")" + with + "(", "(", ")"));
	}

}
