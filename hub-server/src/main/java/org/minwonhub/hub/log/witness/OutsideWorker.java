package org.minwonhub.hub.log.witness;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;

/**
 * The thread that asks outside witnesses, away from every message; none where none are
 * set.
 */
@Component
class OutsideWorker implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(OutsideWorker.class);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final OutsideRound round;

	private final Duration pause;

	private final CountDownLatch ended = new CountDownLatch(1);

	private @Nullable Thread thread;

	OutsideWorker(OutsideRound round, WitnessSettings settings) {
		this.round = round;
		Duration turn = settings.witnessing();
		this.pause = (turn.compareTo(LONGEST_PAUSE) < 0) ? turn : LONGEST_PAUSE;
	}

	@Override
	public void start() {
		if (!this.round.hasWork()) {
			return;
		}
		Thread started = new Thread(this::run, "outside-witnesses");
		started.setDaemon(true);
		started.start();
		this.thread = started;
	}

	private void run() {
		try {
			while (!this.ended.await(this.pause.toMillis(), TimeUnit.MILLISECONDS)) {
				try {
					this.round.ask();
				}
				catch (NestedRuntimeException ex) {
					logger.error("The database does not answer; the witnesses are asked again", ex);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void stop() {
		this.ended.countDown();
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
