package org.minwonhub.adapter.exchange;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A wait that ends early when something happened, or when the program stops. A wake-up
 * that comes while nobody waits ends the next wait.
 */
final class Pause {

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private boolean woken;

	private boolean stopped;

	/**
	 * @return whether to go on; {@code false} once stopped
	 */
	boolean await(Duration atMost) {
		this.lock.lock();
		try {
			long left = atMost.toNanos();
			while (!this.woken && !this.stopped && left > 0) {
				left = this.changed.awaitNanos(left);
			}
			this.woken = false;
			return !this.stopped;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		finally {
			this.lock.unlock();
		}
	}

	void wake() {
		this.lock.lock();
		try {
			this.woken = true;
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	void stop() {
		this.lock.lock();
		try {
			this.stopped = true;
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	static void shutDown(ExecutorService workers, Duration patience) {
		workers.shutdownNow();
		try {
			workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
