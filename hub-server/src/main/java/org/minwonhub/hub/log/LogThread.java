package org.minwonhub.hub.log;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedRuntimeException;

/**
 * A thread that works for the log turn by turn, away from every message. It is never
 * interrupted, which could close the embedded database's file: a turn under way is
 * finished first, and the database closes after that.
 */
public abstract class LogThread implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(LogThread.class);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

	private final String name;

	private final Duration pause;

	private final Duration patience;

	private final CountDownLatch ended = new CountDownLatch(1);

	private @Nullable Thread thread;

	/**
	 * @param name of the thread
	 * @param pause between two turns
	 * @param patience for the turn under way, at the end
	 */
	protected LogThread(String name, Duration pause, Duration patience) {
		this.name = name;
		this.pause = pause;
		this.patience = patience;
	}

	/** How long to pause where something is due each {@code every}. */
	protected static Duration pause(Duration every) {
		return (every.compareTo(LONGEST_PAUSE) < 0) ? every : LONGEST_PAUSE;
	}

	/** Whether there is anything to start for. */
	protected boolean hasWork() {
		return true;
	}

	protected abstract void turn() throws InterruptedException;

	/** Ends what a turn waits for, where it waits for anything but its work. */
	protected void wake() {
	}

	/** A fault of the program has ended the thread; nothing but a new start helps. */
	protected void failed(Throwable fault) {
		logger.error("The thread {} has ended by a fault of the program; start anew", this.name, fault);
	}

	@Override
	public final void start() {
		if (!hasWork()) {
			return;
		}
		Thread started = new Thread(this::run, this.name);
		started.setDaemon(true);
		started.setUncaughtExceptionHandler((over, fault) -> failed(fault));
		started.start();
		this.thread = started;
	}

	private void run() {
		try {
			do {
				attempt();
			}
			while (!this.ended.await(this.pause.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void attempt() throws InterruptedException {
		try {
			turn();
		}
		catch (NestedRuntimeException ex) {
			logger.error("The database does not answer; {} tries again", this.name, ex);
		}
	}

	@Override
	public final void stop() {
		this.ended.countDown();
		wake();
		Thread running = this.thread;
		try {
			if (running != null) {
				running.join(this.patience.toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.thread = null;
	}

	@Override
	public final boolean isRunning() {
		return this.thread != null;
	}

}
