package org.minwonhub.audit.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.report.Check;
import tools.jackson.databind.JsonNode;

/**
 * One message as evidence.json lists it. All of it is a claim until it agrees with the
 * log's entry.
 *
 * @param folder where its files lie, with a slash at the end
 * @param index its place in the log
 * @param crl the revocation list of the day; absent for a participant's own certificate
 * @param stampedBefore size of the last time-stamped checkpoint without it
 * @param stampedAfter size of the first time-stamped checkpoint with it
 */
record EvidencedMessage(String folder, String id, String from, String receivedAt, long index, @Nullable String crl,
		boolean erased, @Nullable Long stampedBefore, @Nullable Long stampedAfter, List<EvidencedPart> parts) {

	private static final Pattern FOLDER = Pattern.compile("messages/[0-9]{4,6}/");

	private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

	static EvidencedMessage of(JsonNode json) throws EvidenceException {
		List<EvidencedPart> parts = new ArrayList<>();
		for (JsonNode part : json.path("attachments")) {
			parts.add(new EvidencedPart(require(NAME, part.path("name").asString("")), part.path("size").asLong(-1),
					text(part.path("file")), text(part.path("salt"))));
		}
		return new EvidencedMessage(require(FOLDER, json.path("folder").asString("")), json.path("id").asString(""),
				json.path("from").asString(""), json.path("receivedAt").asString(""), json.path("index").asLong(-1),
				text(json.path("crl")), json.path("erased").asBoolean(false), number(json.path("stampedBefore")),
				number(json.path("stampedAfter")), parts);
	}

	private static String require(Pattern pattern, String text) throws EvidenceException {
		if (!pattern.matcher(text).matches()) {
			throw new EvidenceException(Check.EVIDENCE_MALFORMED, "evidence.json");
		}
		return text;
	}

	private static @Nullable String text(JsonNode node) {
		return node.isString() ? node.asString() : null;
	}

	private static @Nullable Long number(JsonNode node) {
		return node.isIntegralNumber() ? node.asLong() : null;
	}

}
