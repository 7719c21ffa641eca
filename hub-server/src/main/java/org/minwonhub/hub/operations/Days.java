package org.minwonhub.hub.operations;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.storage.DatabaseClock;

/**
 * Days as operators write them, {@code 2026-11-22}, which begin at midnight in Korea.
 */
final class Days {

	private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

	private Days() {
	}

	/** The beginning of a day; nothing for a blank. */
	static @Nullable OffsetDateTime begin(@Nullable String day) {
		return begin(day, 0);
	}

	/** The end of a day, that is the beginning of the next; nothing for a blank. */
	static @Nullable OffsetDateTime end(@Nullable String day) {
		return begin(day, 1);
	}

	private static @Nullable OffsetDateTime begin(@Nullable String day, int later) {
		if (day == null || day.isBlank()) {
			return null;
		}
		try {
			return DatabaseClock.column(LocalDate.parse(day).plusDays(later).atStartOfDay(KOREA).toInstant());
		}
		catch (DateTimeParseException ex) {
			throw new OperationProblem(Problem.DATE_INVALID, day);
		}
	}

}
