package org.minwonhub.demo.board;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * The board's time: Korean local time without a zone, in whole seconds.
 */
final class BoardTime {

	private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

	private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private BoardTime() {
	}

	static LocalDateTime now(InstantSource clock) {
		return LocalDateTime.ofInstant(clock.instant(), SEOUL).truncatedTo(ChronoUnit.SECONDS);
	}

	/** As {@code wr_last} keeps it. */
	static String text(LocalDateTime time) {
		return TEXT.format(time);
	}

}
