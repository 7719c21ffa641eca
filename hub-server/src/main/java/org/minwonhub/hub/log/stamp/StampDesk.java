package org.minwonhub.hub.log.stamp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.minwonhub.security.stamp.Stamp;

import org.springframework.stereotype.Component;

/**
 * What others may ask about time stamps. The exchange goes on whether they are there or
 * not.
 */
@Component
public class StampDesk {

	/** So long at most an export waits for a stamp of its own. */
	private static final Duration EXPORT_WAIT = Duration.ofSeconds(4);

	private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

	private final StampRound round;

	private final StampStore store;

	StampDesk(StampRound round, StampStore store) {
		this.round = round;
		this.store = store;
	}

	/** Whether any authority is set. */
	public boolean isOn() {
		return this.round.hasAuthorities();
	}

	/** The authorities that are set, in their order. */
	public List<StampLine> authorities() {
		return this.round.lines();
	}

	/** Asks for a stamp over the newest checkpoint, whatever the clock says. */
	public Optional<Stamped> stampNow() {
		return ask(StampWorker.PATIENCE, ONE_MINUTE, true);
	}

	/** Sees to it, for a few seconds only, that a stamp covers an entry. */
	public void cover(long index) {
		if (isOn() && this.store.covering(index).isEmpty()) {
			ask(EXPORT_WAIT, EXPORT_WAIT, false);
		}
	}

	/** What a kept stamp says; empty if it is by none of the authorities that are set. */
	public Optional<Stamp> verify(Stamped stamped) {
		return this.round.verify(stamped);
	}

	private Optional<Stamped> ask(Duration patience, Duration altogether, boolean all) {
		try {
			return this.round.stamp(patience, altogether, all);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

}
