package org.minwonhub.hub.log.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.tree.TreeStore;
import org.minwonhub.log.check.LogDirectory;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.EntryBundle;
import org.minwonhub.log.tile.Tile;
import org.minwonhub.log.tile.TileReader;

/**
 * All entries as C2SP bundles in a folder outside the database: with them, a lost or
 * altered database can be set right from the first entry on.
 */
final class SecondPlace {

	private final Path folder;

	private final LogDirectory files;

	private final TreeStore tree;

	SecondPlace(Path folder, TreeStore tree) {
		this.folder = folder;
		this.files = new LogDirectory(folder);
		this.tree = tree;
	}

	/**
	 * Writes all bundles that a tree has beyond an earlier size; they are on the disk
	 * when this returns.
	 * @throws LogRefusedException if an entry is not the one that the tree holds
	 */
	void write(long earlier, long size, TileReader tiles) {
		for (long index = earlier / Tile.FULL; index * Tile.FULL < size; index++) {
			Bundle bundle = Bundle.in(size, index);
			List<byte[]> entries = this.tree.leaves(bundle.start(), bundle.width());
			requireSame(bundle, entries, tiles.readOrCut(Tile.in(size, 0, index)));
			this.files.write(bundle, EntryBundle.encode(entries));
		}
	}

	private static void requireSame(Bundle bundle, List<byte[]> entries, byte @Nullable [] hashes) {
		if (hashes == null || entries.size() != bundle.width()) {
			throw new LogRefusedException(LogAlarm.LOG_ENTRY_ALTERED, "Entries are missing in " + bundle.path());
		}
		for (int i = 0; i < bundle.width(); i++) {
			if (!TreeHash.leaf(entries.get(i)).equals(Hash.at(hashes, i * Hash.LENGTH))) {
				throw new LogRefusedException(LogAlarm.LOG_ENTRY_ALTERED,
						"Entry " + (bundle.start() + i) + " is not the one that the tree holds");
			}
		}
	}

	/**
	 * Takes away the partial bundles that wider ones have superseded; under the signer's
	 * lock, or it could take a newer one. What a crash leaves is only waste.
	 * @param earlier equal to the size if a crash came between signature and publication
	 */
	void prune(long earlier, long size) {
		if (earlier < size) {
			prune(Bundle.in(size, earlier / Tile.FULL));
		}
		prune(Bundle.in(size, (size - 1) / Tile.FULL));
	}

	private void prune(Bundle bundle) {
		Path partials = this.folder.resolve(bundle.full().path() + ".p");
		if (!Files.isDirectory(partials)) {
			return;
		}
		try (DirectoryStream<Path> files = Files.newDirectoryStream(partials)) {
			for (Path file : files) {
				if (bundle.isFull() || !file.equals(this.folder.resolve(bundle.path()))) {
					Files.delete(file);
				}
			}
			if (bundle.isFull()) {
				Files.delete(partials);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
