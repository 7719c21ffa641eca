package org.minwonhub.hub.log.witness;

import java.time.Duration;

import org.minwonhub.hub.log.LogThread;

import org.springframework.stereotype.Component;

/**
 * The thread that asks outside witnesses; none where none are set.
 */
@Component
class OutsideWorker extends LogThread {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final OutsideRound round;

	OutsideWorker(OutsideRound round, WitnessSettings settings) {
		super("outside-witnesses", pause(settings.witnessing()), PATIENCE);
		this.round = round;
	}

	@Override
	protected boolean hasWork() {
		return this.round.hasWork();
	}

	@Override
	protected void turn() throws InterruptedException {
		this.round.ask();
	}

}
