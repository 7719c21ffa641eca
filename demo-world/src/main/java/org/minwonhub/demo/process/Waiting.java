package org.minwonhub.demo.process;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waits for conditions until one common deadline, and no longer than the children live.
 */
public final class Waiting {

	private static final long PAUSE_MILLIS = 150;

	private final Supervisor supervisor;

	private final InstantSource clock;

	private final Instant deadline;

	public Waiting(Supervisor supervisor, InstantSource clock, Duration limit) {
		this.supervisor = supervisor;
		this.clock = clock;
		this.deadline = clock.instant().plus(limit);
	}

	/** What is left until the deadline, at least a moment. */
	public Duration left() {
		Duration left = Duration.between(this.clock.instant(), this.deadline);
		return (left.toMillis() > 1) ? left : Duration.ofMillis(1);
	}

	public void untilTrue(String what, BooleanSupplier condition) {
		until(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
	}

	/**
	 * Asks until there is an answer.
	 * @param what is waited for, for the error text
	 * @throws DemoFailedException if the deadline passes first
	 */
	public <T> T until(String what, Supplier<Optional<T>> question) {
		while (true) {
			this.supervisor.requireRunning();
			Optional<T> answer = question.get();
			if (answer.isPresent()) {
				return answer.get();
			}
			if (!this.clock.instant().isBefore(this.deadline)) {
				throw new DemoFailedException("not in time: " + what);
			}
			pause();
		}
	}

	/** A short pause between two looks. */
	public void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StoppedException();
		}
	}

}
