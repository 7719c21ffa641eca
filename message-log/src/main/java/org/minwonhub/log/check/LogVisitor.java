package org.minwonhub.log.check;

import org.minwonhub.log.merkle.Hash;

/** Sees what a check reads, in order. */
public interface LogVisitor {

	/** One entry. It is part of the log only if the report says so in the end. */
	default void entry(long index, byte[] leaf, Hash leafHash) {
	}

	/** Every few thousand entries, while nothing was found: worth saving. */
	default void reached(CheckState state) {
	}

}
