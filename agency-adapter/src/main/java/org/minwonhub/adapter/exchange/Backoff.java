package org.minwonhub.adapter.exchange;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: twice as long each time, up to a limit, and
 * never the same for all adapters at once.
 */
public final class Backoff {

	private static final long FIRST = Duration.ofSeconds(1).toMillis();

	private static final int DOUBLINGS = 9;

	private final RandomGenerator jitter;

	private final long longest;

	public Backoff(RandomGenerator jitter, Duration longest) {
		this.jitter = jitter;
		this.longest = longest.toMillis();
	}

	/**
	 * @param attempts how often it was tried in vain before
	 * @return between half of the step and the whole of it
	 */
	public Duration after(int attempts) {
		long step = Math.min(this.longest, FIRST << Math.min(attempts, DOUBLINGS));
		return Duration.ofMillis(step / 2 + this.jitter.nextLong(step / 2 + 1));
	}

}
