package org.minwonhub.hub.operations;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/**
 * Times as operators write them: {@code 2026-11-22T09:30}, in Korea.
 */
final class KoreanTime {

	private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

	private KoreanTime() {
	}

	static Instant parse(@Nullable String time) {
		String given = String.valueOf(time);
		try {
			return LocalDateTime.parse(given).atZone(KOREA).toInstant();
		}
		catch (DateTimeParseException ex) {
			throw new OperationProblem(Problem.TIME_INVALID, given);
		}
	}

}
