package org.minwonhub.hub.log.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.LogBell;
import org.minwonhub.hub.log.LogSettings;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The thread that sequences and signs: woken by this node's commits, and looking by
 * itself for what other nodes have left.
 */
@Component
class LogWorker implements SmartLifecycle {

	private static final Duration POLL = Duration.ofMillis(500);

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final LogWork work;

	private final LogBell bell;

	private final LogSettings settings;

	private final LogHealth health;

	private final CountDownLatch ended = new CountDownLatch(1);

	private @Nullable Thread thread;

	LogWorker(LogWork work, LogBell bell, LogSettings settings, LogHealth health) {
		this.health = health;
		this.work = work;
		this.bell = bell;
		this.settings = settings;
	}

	@Override
	public void start() {
		Thread started = new Thread(this::run, "message-log");
		started.setDaemon(true);
		started.setUncaughtExceptionHandler((ended, fault) -> this.health.stopped(fault));
		started.start();
		this.thread = started;
	}

	private void run() {
		try {
			boolean more = true;
			do {
				if (!more) {
					this.bell.await(POLL);
				}
				more = this.work.round();
			}
			while (!this.ended.await(this.settings.pace().toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** A round under way is finished first: the database closes after this. */
	@Override
	public void stop() {
		this.ended.countDown();
		this.bell.ring();
		Thread running = this.thread;
		try {
			if (running != null) {
				running.join(PATIENCE.toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.thread = null;
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

}
