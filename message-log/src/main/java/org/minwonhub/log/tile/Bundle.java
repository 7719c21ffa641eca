package org.minwonhub.log.tile;

import org.minwonhub.log.MalformedException;

/**
 * Where an entry bundle stands (C2SP tlog-tiles, "Log entries").
 *
 * @param index which bundle; its first entry is {@code 256 * index}
 * @param width how many entries, 1 to 256
 */
public record Bundle(long index, int width) {

	private static final String PREFIX = "tile/entries/";

	public Bundle {
		if (index < 0 || index > TilePath.MAX_INDEX || width < 1 || width > Tile.FULL) {
			throw new IllegalArgumentException("No bundle " + index + " of width " + width);
		}
	}

	/**
	 * The bundle as it is in a tree of this size.
	 * @throws IllegalArgumentException if that tree has no such bundle
	 */
	public static Bundle in(long treeSize, long index) {
		return new Bundle(index, Tile.width(treeSize, 0, index));
	}

	/** The full bundle that supersedes this one. */
	public Bundle full() {
		return new Bundle(this.index, Tile.FULL);
	}

	public boolean isFull() {
		return this.width == Tile.FULL;
	}

	/** The log's index of its first entry. */
	public long start() {
		return this.index * Tile.FULL;
	}

	/** For example {@code tile/entries/x001/x234/067} or {@code tile/entries/000.p/5}. */
	public String path() {
		return PREFIX + TilePath.of(this.index, this.width);
	}

	public static Bundle parse(String path) throws MalformedException {
		if (!path.startsWith(PREFIX)) {
			throw new MalformedException("Not a bundle's path");
		}
		TilePath.Parsed place = TilePath.parse(path.substring(PREFIX.length()));
		return new Bundle(place.index(), place.width());
	}

}
