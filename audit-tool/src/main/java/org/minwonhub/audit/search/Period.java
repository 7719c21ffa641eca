package org.minwonhub.audit.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Whole days in Korea, both included.
 *
 * @param from the first moment
 * @param to the first moment behind it
 */
public record Period(Instant from, Instant to) {

	private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

	public static Period of(LocalDate first, LocalDate last) {
		return new Period(first.atStartOfDay(KOREA).toInstant(), last.plusDays(1).atStartOfDay(KOREA).toInstant());
	}

	public boolean contains(Instant time) {
		return !time.isBefore(this.from) && time.isBefore(this.to);
	}

	@Override
	public String toString() {
		return this.from + " – " + this.to;
	}

}
