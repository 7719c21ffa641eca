package org.minwonhub.hub.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Conditions that all hold, with their parameters. Conditions are constants; only values
 * come from outside, as parameters.
 */
final class Criteria {

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new LinkedHashMap<>();

	/** Adds a condition, unless its value is absent. */
	Criteria and(String condition, String name, @Nullable Object value) {
		if (value != null) {
			this.conditions.add(condition);
			this.parameters.put(name, value);
		}
		return this;
	}

	String where() {
		return this.conditions.isEmpty() ? "" : " where " + String.join(" and ", this.conditions);
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

}
