package org.minwonhub.log.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.minwonhub.log.merkle.CompactRange;
import org.minwonhub.log.merkle.Hash;

/**
 * Lets a tree grow: each leaf costs one hash on average, each full tile goes to the sink
 * once, and the partial ones are in the {@link #edge()}. Not for use by several threads.
 */
public final class TreeAppender {

	private final List<Level> levels = new ArrayList<>();

	private final TileSink sink;

	private long size;

	public TreeAppender(RightEdge from, TileSink sink) {
		this.sink = sink;
		this.size = from.size();
		for (int level = 0; level < from.levels(); level++) {
			this.levels.add(new Level(from.partial(level)));
		}
	}

	/**
	 * Appends one entry.
	 * @param leaf its leaf hash
	 * @return the entry's index
	 */
	public long append(Hash leaf) {
		long index = this.size;
		this.size = Math.addExact(index, 1);
		Hash hash = leaf;
		for (int level = 0;; level++) {
			if (level == this.levels.size()) {
				this.levels.add(new Level(new byte[0]));
			}
			Level target = this.levels.get(level);
			target.add(hash);
			if (target.width < Tile.FULL) {
				return index;
			}
			this.sink.full(new Tile(level, Tile.hashes(this.size, level) / Tile.FULL - 1, Tile.FULL), target.bytes());
			hash = target.range.root();
			target.clear();
		}
	}

	public long size() {
		return this.size;
	}

	/** The root, by one hash for each bit of the size. */
	public Hash root() {
		List<Hash> peaks = new ArrayList<>();
		for (int level = this.levels.size() - 1; level >= 0; level--) {
			peaks.addAll(this.levels.get(level).range.peaks());
		}
		return CompactRange.root(peaks);
	}

	/** Where the tree stands now; later appends do not change it. */
	public RightEdge edge() {
		return new RightEdge(this.size, this.levels.stream().map(Level::bytes).toList());
	}

	/** A level's partial tile, and the subtrees that are complete within it. */
	private static final class Level {

		private final byte[] hashes = new byte[Tile.FULL * Hash.LENGTH];

		private CompactRange range = new CompactRange();

		private int width;

		Level(byte[] partial) {
			for (int at = 0; at < partial.length; at += Hash.LENGTH) {
				add(Hash.at(partial, at));
			}
		}

		void add(Hash hash) {
			hash.copyTo(this.hashes, this.width * Hash.LENGTH);
			this.range.append(hash);
			this.width++;
		}

		void clear() {
			this.range = new CompactRange();
			this.width = 0;
		}

		byte[] bytes() {
			return Arrays.copyOf(this.hashes, this.width * Hash.LENGTH);
		}

	}

}
