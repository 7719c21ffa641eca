package org.minwonhub.audit.search;

import java.util.Set;
import java.util.stream.Collectors;

import org.minwonhub.audit.entry.Entry;

/** An entry's own fields as one line: what all entries have is left out. */
public final class Fields {

	private static final Set<String> COMMON = Set.of("v", "type", "receivedAt", "hub", "wsse", "payload", "to",
			"relatesTo");

	private Fields() {
	}

	public static String describe(Entry entry) {
		return entry.json()
			.propertyStream()
			.filter((field) -> !COMMON.contains(field.getKey()))
			.map((field) -> field.getKey() + "="
					+ (field.getValue().isString() ? field.getValue().asString() : field.getValue().toString()))
			.collect(Collectors.joining(" "));
	}

}
