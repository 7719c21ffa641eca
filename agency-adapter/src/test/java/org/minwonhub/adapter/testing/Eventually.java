package org.minwonhub.adapter.testing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Waits for a condition that other threads bring about.
 */
public final class Eventually {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final long STEP_MILLIS = 10;

	private Eventually() {
	}

	public static void await(String what, BooleanSupplier condition) throws InterruptedException {
		CountDownLatch never = new CountDownLatch(1);
		for (long waited = 0; !condition.getAsBoolean(); waited += STEP_MILLIS) {
			if (waited > PATIENCE.toMillis()) {
				throw new AssertionError("It never came true: " + what);
			}
			if (never.await(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
				return;
			}
		}
	}

}
