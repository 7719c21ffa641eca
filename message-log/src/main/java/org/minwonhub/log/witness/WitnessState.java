package org.minwonhub.log.witness;

import java.util.Optional;

import org.minwonhub.log.checkpoint.SignedCheckpoint;

/** What a witness remembers of each log: the latest checkpoint that it cosigned. */
public interface WitnessState {

	/** Empty if it has never cosigned a checkpoint of this log. */
	Optional<SignedCheckpoint> latest(String origin);

	/**
	 * Puts the next checkpoint in the place of the one that was compared with, in one
	 * atomic step: of two requests at once, one loses, so that the memory never goes
	 * back.
	 * @param expected what {@link #latest} gave
	 * @return whether it was still there; if so the next one is on the disk when this
	 * returns
	 */
	boolean advance(Optional<SignedCheckpoint> expected, SignedCheckpoint next);

}
