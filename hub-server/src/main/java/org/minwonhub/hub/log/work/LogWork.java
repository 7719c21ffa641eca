package org.minwonhub.hub.log.work;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.checkpoint.LogAlarm;
import org.minwonhub.hub.log.checkpoint.LogRefusedException;
import org.minwonhub.hub.log.checkpoint.Publisher;
import org.minwonhub.hub.log.checkpoint.Signing;
import org.minwonhub.hub.log.stamp.StampWatch;
import org.minwonhub.hub.log.tree.LogOverview;
import org.minwonhub.hub.log.tree.Sequencer;
import org.minwonhub.hub.log.witness.LogPolicy;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.log.MalformedException;

import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;

/**
 * One round: everything that waits gets its place, and the tree is signed and published.
 * A node that finds the log not in order gives no places either, so that nothing is built
 * on what may have to be undone; what waits is lost to nobody.
 */
@Component
public class LogWork {

	/** Then what has a place is published before more is taken in. */
	private static final int BATCHES = 4;

	/** As the receipts promise. */
	private static final Duration PROMISE = Duration.ofSeconds(60);

	private final Signing signing;

	private final Sequencer sequencer;

	private final LogOverview overview;

	private final LogHealth health;

	private final LogPolicy policy;

	private final StampWatch stamps;

	private final DatabaseClock clock;

	private @Nullable Publisher publisher;

	LogWork(Signing signing, Sequencer sequencer, LogOverview overview, LogHealth health, LogPolicy policy,
			StampWatch stamps, DatabaseClock clock) {
		this.signing = signing;
		this.sequencer = sequencer;
		this.overview = overview;
		this.health = health;
		this.policy = policy;
		this.stamps = stamps;
		this.clock = clock;
	}

	/**
	 * Does what there is to do; says by {@link LogHealth} if it cannot. Not for several
	 * threads.
	 * @return whether more waits
	 */
	boolean round() {
		try {
			boolean more = work();
			checkPromise();
			return more;
		}
		catch (LogRefusedException ex) {
			this.publisher = null;
			this.health.raise(ex.alarm(), String.valueOf(ex.getMessage()));
		}
		catch (MalformedException ex) {
			this.publisher = null;
			this.health.raise(LogAlarm.LOG_TREE_ALTERED, ex.getMessage());
		}
		catch (NestedRuntimeException | UncheckedIOException ex) {
			this.publisher = null;
			this.health.raise(LogAlarm.LOG_FAILING, ex.getClass().getName());
		}
		return false;
	}

	private boolean work() throws MalformedException {
		Publisher open = this.publisher;
		if (open == null) {
			// After a start and after each trouble, what is there is checked first.
			open = this.signing.open();
			open.publish();
			this.publisher = open;
		}
		if (this.overview.look().isDone()) {
			return false;
		}
		boolean more = true;
		for (int i = 0; more && i < BATCHES; i++) {
			more = this.sequencer.takeIn(open.vkey()) == Sequencer.BATCH;
		}
		open.publish();
		return more;
	}

	private void checkPromise() {
		Instant now = this.clock.now();
		Instant oldest = this.overview.look().oldest();
		if (oldest != null && oldest.plus(PROMISE).isBefore(now)) {
			this.health.raise(LogAlarm.LOG_BEHIND, "An entry has waited since " + oldest);
			return;
		}
		Optional<Instant> missed = this.policy.missedSince(now);
		if (missed.isPresent()) {
			this.health.raise(LogAlarm.LOG_UNDER_WITNESSED, "Too few witnesses since " + missed.get());
			return;
		}
		Optional<Instant> unstamped = this.stamps.missedSince(now);
		if (unstamped.isPresent()) {
			this.health.raise(LogAlarm.LOG_UNSTAMPED, "No time stamp since " + unstamped.get());
		}
		else {
			this.health.end();
		}
	}

}
