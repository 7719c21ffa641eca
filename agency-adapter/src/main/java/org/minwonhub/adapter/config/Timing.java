package org.minwonhub.adapter.config;

import java.time.Duration;

/**
 * @param scan how often the board is asked for new entries
 * @param reconcile how often the whole board is read
 * @param waitSeconds how long the hub holds a mailbox call open
 * @param keep how long envelopes and receipts are kept, so that all can be sent again
 * after the hub was restored from a backup
 * @param longestPause between two attempts at a hub that cannot be reached
 */
public record Timing(Duration scan, Duration reconcile, int waitSeconds, Duration keep, Duration longestPause) {

	/** So that exchange goes on soon after an outage, however long that was. */
	static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	public Timing(Duration scan, Duration reconcile, int waitSeconds, Duration keep) {
		this(scan, reconcile, waitSeconds, keep, LONGEST_PAUSE);
	}

}
