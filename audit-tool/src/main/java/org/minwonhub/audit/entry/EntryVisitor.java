package org.minwonhub.audit.entry;

import org.minwonhub.log.merkle.Hash;

/** Sees every entry that could be read, in order. */
@FunctionalInterface
public interface EntryVisitor {

	/** It is part of the log only if the report says so in the end. */
	void entry(Entry entry, Hash leafHash);

}
