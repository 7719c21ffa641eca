package org.minwonhub.audit.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields that an entry of each kind must have. It may have more: later versions of
 * the hub add some.
 */
final class Shapes {

	private static final Map<String, Field> MESSAGE = Map.of("id", Field.ID, "relatesTo", Field.ID_OR_NULL, "from",
			Field.PARTY, "to", Field.PARTY, "op", Field.TEXT, "senderSeq", Field.NUMBER, "signer", Field.THUMBPRINT,
			"wsse", Field.TEXT, "payload", Field.COMMITMENT, "hub", Field.TEXT);

	private static final Map<String, Field> HUB = Map.of("hub", Field.TEXT);

	private static final Map<String, Field> ACT = Map.of("act", Field.TEXT, "subject", Field.TEXT, "hub", Field.TEXT);

	private static final Map<String, Map<String, Field>> BY_TYPE = Map.ofEntries(Map.entry(Entry.EXCHANGE, MESSAGE),
			Map.entry(Entry.REFUSAL, with(MESSAGE, "from", Field.PARTY, "code", Field.TEXT)),
			Map.entry(Entry.ASSIGNMENT,
					Map.of("id", Field.ID, "from", Field.PARTY, "to", Field.PARTY, "complaint", Field.ID, "leg",
							Field.ID_OR_NULL, "reason", Field.TEXT, "messages", Field.IDS, "hub", Field.TEXT)),
			Map.entry("genesis", Map.of("from", Field.PARTY, "vkey", Field.TEXT, "hub", Field.TEXT)),
			Map.entry("admin", ACT), Map.entry("audit-query", ACT), Map.entry("unverified", HUB),
			Map.entry("key-change", HUB), Map.entry("policy-change", HUB), Map.entry("registry-change", HUB),
			Map.entry("erasure", Map.of("basis", Field.TEXT, "hub", Field.TEXT)), Map.entry(Entry.RESTORE, HUB),
			Map.entry(Entry.ALARM, with(HUB, "from", Field.PARTY, "code", Field.TEXT)), Map.entry("fault", HUB));

	private Shapes() {
	}

	static boolean isKnown(String type) {
		return BY_TYPE.containsKey(type);
	}

	/** The first field that is missing or wrong. */
	static Optional<String> wrongField(Entry entry) {
		return BY_TYPE.getOrDefault(entry.type(), Map.of())
			.entrySet()
			.stream()
			.filter((field) -> !field.getValue().holds(entry.json().path(field.getKey())))
			.map(Map.Entry::getKey)
			.sorted()
			.findFirst();
	}

	private static Map<String, Field> with(Map<String, Field> fields, String one, Field oneHolds, String two,
			Field twoHolds) {
		Map<String, Field> more = new LinkedHashMap<>(fields);
		more.put(one, oneHolds);
		more.put(two, twoHolds);
		return Map.copyOf(more);
	}

}
