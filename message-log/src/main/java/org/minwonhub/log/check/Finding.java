package org.minwonhub.log.check;

/**
 * One thing that is not as it must be.
 *
 * @param path of the file, as C2SP tlog-tiles names it
 * @param index of the first entry concerned; -1 if it concerns none
 * @param expected a hash, number or phrase; empty if it says nothing more
 * @param found likewise
 */
public record Finding(Kind kind, String path, long index, String expected, String found) {

	/** What is wrong. */
	public enum Kind {

		/** There is no checkpoint. */
		CHECKPOINT_MISSING,

		/** The checkpoint breaks its format. */
		CHECKPOINT_MALFORMED,

		/** The log's key or the witnesses do not vouch for the checkpoint. */
		CHECKPOINT_NOT_TRUSTED,

		/** The log is shorter than a checkpoint that somebody kept: its tail was cut. */
		LOG_IS_SHORTER,

		/** The log had another root at the size of a checkpoint that somebody kept. */
		HISTORY_DIFFERS,

		/** An entry bundle is not there. */
		BUNDLE_MISSING,

		/** An entry bundle breaks its format, or has too few or too many entries. */
		BUNDLE_MALFORMED,

		/** An entry is not the one that the tree holds. */
		ENTRY_ALTERED,

		/** A stored hash is not the one that the entries have. */
		TILE_ALTERED,

		/** Entry and stored hash differ, and the tree holds neither. */
		ENTRY_AND_TILE_DIFFER,

		/** A tile is not there. */
		TILE_MISSING,

		/** A tile has the wrong length. */
		TILE_MALFORMED,

		/** The entries have another root than the checkpoint. */
		ROOT_DIFFERS

	}

}
