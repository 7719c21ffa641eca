package org.minwonhub.hub.mailbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Wakes long polls of a recipient when something arrives for it, and all of them when the
 * hub stops: it must not wait for them, nor they for it.
 */
@Component
public class Waiters implements SmartLifecycle {

	private final Map<String, Bell> bells = new ConcurrentHashMap<>();

	private volatile Elsewhere elsewhere = recipient -> {
	};

	private volatile boolean running;

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.bells.values().forEach(Bell::ring);
	}

	/** Whether it is worth waiting; false once the hub stops. */
	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Something arrived for the recipient and is committed. */
	public void wake(String recipient) {
		wakeHere(recipient);
		this.elsewhere.tell(recipient);
	}

	void tellElsewhere(Elsewhere elsewhere) {
		this.elsewhere = elsewhere;
	}

	void wakeHere(String recipient) {
		Bell bell = this.bells.get(recipient);
		if (bell != null) {
			bell.ring();
		}
	}

	/**
	 * What has rung so far; take it before looking, so that nothing that arrives between
	 * looking and waiting is missed.
	 */
	long mark(String recipient) {
		return bell(recipient).rung();
	}

	/** Waits until something arrived after the mark, or the time is over. */
	void await(String recipient, long mark, Duration longest) throws InterruptedException {
		bell(recipient).await(mark, longest.toNanos());
	}

	private Bell bell(String recipient) {
		return this.bells.computeIfAbsent(recipient, key -> new Bell());
	}

	/** Tells other nodes. */
	@FunctionalInterface
	interface Elsewhere {

		void tell(String recipient);

	}

	private static final class Bell {

		private final ReentrantLock lock = new ReentrantLock();

		private final Condition rang = this.lock.newCondition();

		private long count;

		void ring() {
			this.lock.lock();
			try {
				this.count++;
				this.rang.signalAll();
			}
			finally {
				this.lock.unlock();
			}
		}

		long rung() {
			this.lock.lock();
			try {
				return this.count;
			}
			finally {
				this.lock.unlock();
			}
		}

		void await(long mark, long nanos) throws InterruptedException {
			long left = nanos;
			this.lock.lock();
			try {
				while (this.count == mark && left > 0) {
					left = this.rang.awaitNanos(left);
				}
			}
			finally {
				this.lock.unlock();
			}
		}

	}

}
