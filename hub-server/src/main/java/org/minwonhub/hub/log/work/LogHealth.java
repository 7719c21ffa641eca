package org.minwonhub.hub.log.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.checkpoint.LogAlarm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Whether this node finds the log in order. An alarm is written to the hub's log when it
 * begins, and again each minute while it lasts.
 */
@Component
public class LogHealth {

	private static final Logger logger = LoggerFactory.getLogger(LogHealth.class);

	private static final Duration REMINDER = Duration.ofMinutes(1);

	private final InstantSource clock;

	private volatile @Nullable Alarm alarm;

	private Instant told = Instant.MIN;

	LogHealth(InstantSource clock) {
		this.clock = clock;
	}

	/** The present alarm, if there is one. */
	public Optional<Alarm> alarm() {
		return Optional.ofNullable(this.alarm);
	}

	void raise(LogAlarm code, String found) {
		Instant now = this.clock.instant();
		Alarm present = this.alarm;
		boolean known = present != null && present.code() == code;
		if (!known || !now.isBefore(this.told.plus(REMINDER))) {
			logger.error("{} {}", code, found);
			this.told = now;
		}
		if (!known) {
			this.alarm = new Alarm(code, now);
		}
	}

	/** The thread is over; nothing but a new start ends this alarm. */
	void stopped(Throwable fault) {
		logger.error("{} by a fault of the program", LogAlarm.LOG_STOPPED, fault);
		this.alarm = new Alarm(LogAlarm.LOG_STOPPED, this.clock.instant());
	}

	void end() {
		Alarm present = this.alarm;
		if (present != null) {
			logger.info("{} is over", present.code());
			this.alarm = null;
		}
	}

	/**
	 * @param since when it began, on this node
	 */
	public record Alarm(LogAlarm code, Instant since) {
	}

}
