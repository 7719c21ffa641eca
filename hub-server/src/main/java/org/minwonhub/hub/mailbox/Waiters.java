package org.minwonhub.hub.mailbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Wakes long polls of a recipient when something arrives for it, and all of them when the
 * hub stops: it must not wait for them, nor they for it. A waiting poll holds no thread.
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

	/**
	 * Runs the action once, as soon as something arrived after the mark: at once if it
	 * has, and when the hub stops.
	 */
	void whenRung(String recipient, long mark, Runnable action) {
		Bell bell = bell(recipient);
		if (!bell.enqueue(mark, action) || !this.running) {
			bell.forget(action);
			action.run();
		}
	}

	/** The action waits no longer. */
	void forget(String recipient, Runnable action) {
		bell(recipient).forget(action);
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

		private final Set<Runnable> waiting = new HashSet<>();

		private long count;

		void ring() {
			strike().forEach(Runnable::run);
		}

		private synchronized List<Runnable> strike() {
			this.count++;
			List<Runnable> woken = new ArrayList<>(this.waiting);
			this.waiting.clear();
			return woken;
		}

		synchronized long rung() {
			return this.count;
		}

		/** False if it has rung since the mark. */
		synchronized boolean enqueue(long mark, Runnable action) {
			return this.count == mark && this.waiting.add(action);
		}

		synchronized void forget(Runnable action) {
			this.waiting.remove(action);
		}

	}

}
