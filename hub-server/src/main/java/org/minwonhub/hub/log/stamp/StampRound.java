package org.minwonhub.hub.log.stamp;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.minwonhub.hub.log.stamp.StampCall.Answer;
import org.minwonhub.hub.log.tree.CheckpointStore;
import org.minwonhub.hub.log.tree.CheckpointStore.Published;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.security.stamp.Stamp;
import org.minwonhub.security.stamp.StampException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gets the newest checkpoint stamped: by the first authority that gives a stamp which
 * verifies, in the order of the setting. One that failed is left alone for a while, twice
 * as long each time.
 */
@Component
class StampRound {

	private static final Logger logger = LoggerFactory.getLogger(StampRound.class);

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

	private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

	private final List<StampAuthority> authorities;

	private final CheckpointStore checkpoints;

	private final StampStore store;

	private final StampCall call;

	private final Transactions transactions;

	private final DatabaseClock clock;

	private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();

	StampRound(StampSettings settings, CheckpointStore checkpoints, StampStore store, StampCall call,
			Transactions transactions, DatabaseClock clock) {
		this.authorities = settings.stamps().stream().map(StampAuthority::parse).toList();
		this.checkpoints = checkpoints;
		this.store = store;
		this.call = call;
		this.transactions = transactions;
		this.clock = clock;
	}

	boolean hasAuthorities() {
		return !this.authorities.isEmpty();
	}

	/** Whether the log has grown since the last stamp, and that is long enough ago. */
	boolean isDue(Duration every) {
		Optional<Published> newest = this.checkpoints.last();
		Optional<Stamped> last = this.store.last();
		return newest.isPresent() && (last.isEmpty() || (last.get().size() < newest.get().size()
				&& !last.get().obtainedAt().plus(every).isAfter(this.clock.now())));
	}

	/**
	 * Stamps the newest checkpoint if it is not.
	 * @param patience for each authority
	 * @param altogether after that no further one is asked
	 * @param all whether to ask even those that failed a short while ago
	 * @return its stamp; empty if there is no checkpoint, or if no authority gave one
	 */
	Optional<Stamped> stamp(Duration patience, Duration altogether, boolean all) throws InterruptedException {
		Published newest = this.checkpoints.last().orElse(null);
		if (newest == null) {
			return Optional.empty();
		}
		Optional<Stamped> known = this.store.find(newest.size());
		Instant end = this.clock.now().plus(altogether);
		for (int i = 0; known.isEmpty() && i < this.authorities.size(); i++) {
			StampAuthority authority = this.authorities.get(i);
			Instant now = this.clock.now();
			if (now.isBefore(end) && (all || !isLeftAlone(authority, now))) {
				known = ask(authority, newest, least(patience, Duration.between(now, end)));
			}
		}
		return known;
	}

	private static Duration least(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

	private Optional<Stamped> ask(StampAuthority authority, Published checkpoint, Duration patience)
			throws InterruptedException {
		try {
			Answer answer = this.call.ask(authority, checkpoint.note(), patience);
			this.transactions.durably(() -> this.store.keep(checkpoint.size(), authority.name(), answer.stamp().time(),
					this.clock.now(), answer.bytes()));
			if (this.troubles.remove(authority.name()) != null) {
				logger.info("The time-stamping authority {} stamps again", authority.name());
			}
			return this.store.find(checkpoint.size());
		}
		catch (StampException ex) {
			trouble(authority, String.valueOf(ex.getMessage()));
		}
		catch (IOException ex) {
			trouble(authority, String.valueOf(ex.getMessage()));
		}
		return Optional.empty();
	}

	private boolean isLeftAlone(StampAuthority authority, Instant now) {
		Trouble trouble = this.troubles.get(authority.name());
		return trouble != null && now.isBefore(trouble.until());
	}

	private void trouble(StampAuthority authority, String what) {
		Trouble before = this.troubles.get(authority.name());
		Duration pause = (before != null) ? least(before.pause().multipliedBy(2), LONGEST_PAUSE) : FIRST_PAUSE;
		this.troubles.put(authority.name(), new Trouble(what, pause, this.clock.now().plus(pause)));
		if (before == null || !before.what().equals(what)) {
			logger.warn("The time-stamping authority {} does not stamp: {}", authority.name(), what);
		}
	}

	/** What a kept stamp says, by the authorities that are set. */
	Optional<Stamp> verify(Stamped stamped) {
		for (StampAuthority authority : this.authorities) {
			try {
				return Optional.of(authority.trust().verify(stamped.answer(), stamped.note()));
			}
			catch (StampException ex) {
				logger.debug("The stamp over {} is not by {}: {}", stamped.size(), authority.name(), ex.fault());
			}
		}
		return Optional.empty();
	}

	/** The authorities in their order, and what is wrong with each at the moment. */
	List<StampLine> lines() {
		return this.authorities.stream().map((authority) -> {
			Trouble trouble = this.troubles.get(authority.name());
			return new StampLine(authority.name(), authority.url().toString(),
					(trouble != null) ? trouble.what() : null);
		}).toList();
	}

	private record Trouble(String what, Duration pause, Instant until) {
	}

}
