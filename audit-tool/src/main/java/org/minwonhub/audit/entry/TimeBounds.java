package org.minwonhub.audit.entry;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What witnesses' clocks say of entries: one below a checkpoint was there before the
 * witness cosigned it; one above was not there yet, or was still waiting for its place.
 */
public final class TimeBounds {

	/** Nobody has cosigned. */
	public static final TimeBounds NONE = new TimeBounds(new TreeMap<>());

	private final TreeMap<Long, Instant> latestBelow = new TreeMap<>();

	private final TreeMap<Long, Instant> earliestAbove = new TreeMap<>();

	/**
	 * @param cosigned when checkpoints were first cosigned, by their sizes
	 */
	public TimeBounds(SortedMap<Long, Instant> cosigned) {
		TreeMap<Long, Instant> bySize = new TreeMap<>(cosigned);
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

	/** The entry was there at this time; null if no witness says so. */
	@Nullable Instant thereAt(long index) {
		Map.Entry<Long, Instant> above = this.earliestAbove.higherEntry(index);
		return (above != null) ? above.getValue() : null;
	}

	/** The entry was not there yet at this time; null if no witness says so. */
	@Nullable Instant notThereAt(long index) {
		Map.Entry<Long, Instant> below = this.latestBelow.floorEntry(index);
		return (below != null) ? below.getValue() : null;
	}

}
