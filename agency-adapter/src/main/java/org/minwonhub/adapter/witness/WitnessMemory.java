package org.minwonhub.adapter.witness;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.SeenCheckpoints.Seen;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.witness.WitnessState;

/**
 * The witness's memory in the adapter's store. There is one log, so the origin does not
 * matter.
 */
final class WitnessMemory implements WitnessState {

	private final AdapterStore store;

	private final InstantSource clock;

	WitnessMemory(AdapterStore store, InstantSource clock) {
		this.store = store;
		this.clock = clock;
	}

	@Override
	public Optional<SignedCheckpoint> latest(String origin) {
		return latest();
	}

	Optional<SignedCheckpoint> latest() {
		return this.store.seenCheckpoints().latest().map(WitnessMemory::parsed);
	}

	@Override
	public boolean advance(Optional<SignedCheckpoint> expected, SignedCheckpoint next) {
		Optional<Long> before = expected.map((checkpoint) -> checkpoint.checkpoint().size());
		String day = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).toString();
		boolean advanced = this.store.inTransaction(() -> this.store.seenCheckpoints()
			.advance(before, next.checkpoint().size(), next.encode(), day, this.clock.millis()));
		this.store.syncToDisk();
		return advanced;
	}

	private static SignedCheckpoint parsed(Seen seen) {
		try {
			return SignedCheckpoint.parse(seen.note());
		}
		catch (MalformedException ex) {
			throw new IllegalStateException("The store's checkpoint was altered", ex);
		}
	}

}
