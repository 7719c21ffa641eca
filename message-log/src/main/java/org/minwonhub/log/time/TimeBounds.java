package org.minwonhub.log.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The sandwich: an entry below a checkpoint was there when another clock saw it; one
 * above was not, or was still waiting for its place. So an entry's time lies between the
 * two, give or take the clocks' difference and, below, what a receipt promises.
 */
public final class TimeBounds {

	/** Nobody has seen anything. */
	public static final TimeBounds NONE = new TimeBounds(new TreeMap<>());

	/** So long may an accepted message wait for its place in the log. */
	public static final Duration PROMISE = Duration.ofSeconds(60);

	private final TreeMap<Long, Instant> latestBelow = new TreeMap<>();

	private final TreeMap<Long, Instant> earliestAbove = new TreeMap<>();

	/**
	 * @param seen when checkpoints were seen by another clock, by their sizes
	 */
	public TimeBounds(SortedMap<Long, Instant> seen) {
		TreeMap<Long, Instant> bySize = new TreeMap<>(seen);
		Instant latest = Instant.MIN;
		for (Map.Entry<Long, Instant> each : bySize.entrySet()) {
			latest = each.getValue().isAfter(latest) ? each.getValue() : latest;
			this.latestBelow.put(each.getKey(), latest);
		}
		Instant earliest = Instant.MAX;
		for (Map.Entry<Long, Instant> each : bySize.descendingMap().entrySet()) {
			earliest = each.getValue().isBefore(earliest) ? each.getValue() : earliest;
			this.earliestAbove.put(each.getKey(), earliest);
		}
	}

	/** The entry was there at this time; null if nobody says so. */
	public @Nullable Instant thereAt(long index) {
		Map.Entry<Long, Instant> above = this.earliestAbove.higherEntry(index);
		return (above != null) ? above.getValue() : null;
	}

	/** The entry was not there yet at this time; null if nobody says so. */
	public @Nullable Instant notThereAt(long index) {
		Map.Entry<Long, Instant> below = this.latestBelow.floorEntry(index);
		return (below != null) ? below.getValue() : null;
	}

	/**
	 * What is wrong with an entry's time.
	 * @param skew how far the clocks may be apart
	 */
	public Optional<TimeViolation> violation(long index, Instant receivedAt, Duration skew) {
		Instant thereAt = thereAt(index);
		if (thereAt != null && receivedAt.isAfter(thereAt.plus(skew))) {
			return Optional.of(new TimeViolation(TimeViolation.Kind.TOO_LATE, thereAt));
		}
		Instant notThereAt = notThereAt(index);
		if (notThereAt != null && receivedAt.isBefore(notThereAt.minus(PROMISE).minus(skew))) {
			return Optional.of(new TimeViolation(TimeViolation.Kind.TOO_EARLY, notThereAt.minus(PROMISE)));
		}
		return Optional.empty();
	}

}
