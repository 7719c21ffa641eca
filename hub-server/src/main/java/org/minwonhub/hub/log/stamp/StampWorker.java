package org.minwonhub.hub.log.stamp;

import java.time.Duration;
import java.time.InstantSource;

import org.minwonhub.hub.log.LogThread;

import org.springframework.stereotype.Component;

/**
 * The thread that asks for stamps; none where no authority is set.
 */
@Component
class StampWorker extends LogThread {

	/** For one authority's whole answer. */
	static final Duration PATIENCE = Duration.ofSeconds(5);

	private final StampRound round;

	private final StampWatch watch;

	private final InstantSource clock;

	private final Duration every;

	StampWorker(StampRound round, StampSettings settings, StampWatch watch, InstantSource clock) {
		super("time-stamps", pause(settings.stampEvery()), PATIENCE.multipliedBy(2));
		this.round = round;
		this.watch = watch;
		this.clock = clock;
		this.every = settings.stampEvery();
	}

	@Override
	protected boolean hasWork() {
		return this.round.hasAuthorities();
	}

	@Override
	protected void turn() throws InterruptedException {
		if (this.round.isDue(this.every)) {
			this.round.stamp(PATIENCE, Duration.ofMinutes(1), false);
		}
	}

	@Override
	protected void failed(Throwable fault) {
		this.watch.stopped(fault, this.clock.instant());
	}

}
