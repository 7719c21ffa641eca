package org.minwonhub.hub.log;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

/**
 * Wakes the sequencer of this node: rung any number of times, it is heard once.
 */
@Component
public class LogBell {

	private final Semaphore rung = new Semaphore(0);

	/** Says that an entry was committed. Never waits. */
	public void ring() {
		if (this.rung.availablePermits() == 0) {
			this.rung.release();
		}
	}

	/** Waits until it is rung, but not longer than that. */
	public void await(Duration longest) throws InterruptedException {
		if (this.rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
			this.rung.drainPermits();
		}
	}

}
