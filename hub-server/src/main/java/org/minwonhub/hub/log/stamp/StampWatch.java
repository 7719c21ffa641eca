package org.minwonhub.hub.log.stamp;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.checkpoint.LogAlarm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Sees whether the log is without stamps for too long. Where no authority is set, nobody
 * expects any.
 */
@Component
public class StampWatch {

	private static final Logger logger = LoggerFactory.getLogger(StampWatch.class);

	private final StampSettings settings;

	private final StampStore store;

	private volatile @Nullable Instant stopped;

	public StampWatch(StampSettings settings, StampStore store) {
		this.settings = settings;
		this.store = store;
	}

	/** The thread that asks is over; nothing but a new start ends this alarm. */
	void stopped(Throwable fault, Instant now) {
		logger.error("{}: the thread that asks for time stamps has ended by a fault of the program; start anew",
				LogAlarm.LOG_UNSTAMPED, fault);
		this.stopped = now;
	}

	/** Since when entries are without a stamp, if that is too long. */
	public Optional<Instant> missedSince(Instant now) {
		Instant over = this.stopped;
		if (over != null) {
			return Optional.of(over);
		}
		if (this.settings.stamps().isEmpty()) {
			return Optional.empty();
		}
		return this.store.unstampedSince().filter((since) -> since.plus(this.settings.stampPatience()).isBefore(now));
	}

}
