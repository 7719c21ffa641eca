package org.minwonhub.hub.log.stamp;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Sees whether the log is without stamps for too long. Where no authority is set, nobody
 * expects any.
 */
@Component
public class StampWatch {

	private final StampSettings settings;

	private final StampStore store;

	public StampWatch(StampSettings settings, StampStore store) {
		this.settings = settings;
		this.store = store;
	}

	/** Since when entries are without a stamp, if that is too long. */
	public Optional<Instant> missedSince(Instant now) {
		if (this.settings.stamps().isEmpty()) {
			return Optional.empty();
		}
		return this.store.unstampedSince().filter((since) -> since.plus(this.settings.stampPatience()).isBefore(now));
	}

}
