package org.minwonhub.audit.source;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.minwonhub.log.check.LogDirectory;
import org.minwonhub.log.check.LogReader;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.Tile;

/**
 * Keeps a copy of everything that is read, right or wrong: the copy is what the result is
 * about, and can be verified again without the hub.
 */
public final class SavedLog implements LogReader {

	private final LogReader original;

	private final LogDirectory copy;

	public SavedLog(LogReader original, Path folder) {
		this.original = original;
		this.copy = new LogDirectory(folder);
	}

	@Override
	public byte @Nullable [] checkpoint() {
		byte[] note = this.original.checkpoint();
		if (note != null) {
			this.copy.writeCheckpoint(note);
		}
		return note;
	}

	@Override
	public byte @Nullable [] read(Tile tile) {
		byte[] hashes = this.original.read(tile);
		if (hashes != null && hashes.length == tile.length()) {
			this.copy.write(tile, hashes);
		}
		return hashes;
	}

	@Override
	public byte @Nullable [] read(Bundle bundle) {
		byte[] entries = this.original.read(bundle);
		if (entries != null) {
			this.copy.write(bundle, entries);
		}
		return entries;
	}

}
