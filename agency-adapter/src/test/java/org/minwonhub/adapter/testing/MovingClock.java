package org.minwonhub.adapter.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that stands where a test puts it.
 */
public final class MovingClock implements InstantSource {

	private volatile Instant now;

	public MovingClock(Instant now) {
		this.now = now;
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	public void advance(Duration duration) {
		this.now = this.now.plus(duration);
	}

}
