package org.minwonhub.hub.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * Values as people read them: times in Korea, no brackets, nothing for nothing.
 */
final class Cells {

	private static final DateTimeFormatter KOREA = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
		.withZone(ZoneId.of("Asia/Seoul"));

	private Cells() {
	}

	static String of(String name, JsonNode value, Locale language) {
		if (value.isNull() || value.isMissingNode()) {
			return "";
		}
		if (value.isArray()) {
			return value.valueStream().map(JsonNode::asString).collect(Collectors.joining(" "));
		}
		boolean time = name.endsWith("At") || name.equals("since") || name.equals("at") || name.startsWith("not");
		return time ? KOREA.withLocale(language).format(Instant.parse(value.asString())) : clean(value.asString());
	}

	/** No control character of a stored value reaches a terminal. */
	private static String clean(String text) {
		return text.replaceAll("\\p{Cntrl}", " ");
	}

}
