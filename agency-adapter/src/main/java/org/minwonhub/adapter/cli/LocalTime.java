package org.minwonhub.adapter.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Instants as people here read them: to the second, in this machine's zone. JSON keeps
 * them in UTC.
 */
final class LocalTime {

	private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

	private LocalTime() {
	}

	static String of(Instant instant) {
		return FORM.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneId.systemDefault()));
	}

}
