package org.minwonhub.hub.log.stamp;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;

/**
 * The thread that asks for stamps, away from every message; none where no authority is
 * set.
 */
@Component
class StampWorker implements SmartLifecycle {

	/** For one authority's whole answer. */
	static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Logger logger = LoggerFactory.getLogger(StampWorker.class);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

	private final StampRound round;

	private final StampWatch watch;

	private final InstantSource clock;

	private final Duration every;

	private final Duration pause;

	private final CountDownLatch ended = new CountDownLatch(1);

	private @Nullable Thread thread;

	StampWorker(StampRound round, StampSettings settings, StampWatch watch, InstantSource clock) {
		this.round = round;
		this.watch = watch;
		this.clock = clock;
		this.every = settings.stampEvery();
		this.pause = (this.every.compareTo(LONGEST_PAUSE) < 0) ? this.every : LONGEST_PAUSE;
	}

	@Override
	public void start() {
		if (!this.round.hasAuthorities()) {
			return;
		}
		Thread started = new Thread(this::run, "time-stamps");
		started.setDaemon(true);
		started.setUncaughtExceptionHandler((over, fault) -> this.watch.stopped(fault, this.clock.instant()));
		started.start();
		this.thread = started;
	}

	private void run() {
		try {
			while (!this.ended.await(this.pause.toMillis(), TimeUnit.MILLISECONDS)) {
				try {
					if (this.round.isDue(this.every)) {
						this.round.stamp(PATIENCE, Duration.ofMinutes(1), false);
					}
				}
				catch (NestedRuntimeException ex) {
					logger.error("The database does not answer; the stamp is asked for again", ex);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Waits for the authority that is being asked; interrupting the thread could close
	 * the embedded database's file.
	 */
	@Override
	public void stop() {
		this.ended.countDown();
		Thread running = this.thread;
		try {
			if (running != null) {
				running.join(2 * PATIENCE.toMillis());
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
