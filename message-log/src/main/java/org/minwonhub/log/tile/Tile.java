package org.minwonhub.log.tile;

import java.util.Arrays;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.merkle.Hash;

/**
 * Where a hash tile stands: consecutive hashes of subtrees with 256^level leaves each
 * (C2SP tlog-tiles, "Merkle Tree").
 *
 * @param level 0 to 63; at 0 are the leaf hashes
 * @param index which tile of its level
 * @param width how many hashes, 1 to {@value #FULL}; less than {@value #FULL} is a
 * partial tile
 */
public record Tile(int level, long index, int width) {

	/** Hashes of a full tile, entries of a full bundle. */
	public static final int FULL = 256;

	static final int HEIGHT = 8;

	private static final int MAX_LEVEL = 63;

	private static final String PREFIX = "tile/";

	public Tile {
		if (level < 0 || level > MAX_LEVEL || index < 0 || index > TilePath.MAX_INDEX || width < 1 || width > FULL) {
			throw new IllegalArgumentException("No tile " + level + "/" + index + " of width " + width);
		}
	}

	/**
	 * The tile as it is in a tree of this size.
	 * @throws IllegalArgumentException if that tree has no such tile
	 */
	public static Tile in(long treeSize, int level, long index) {
		return new Tile(level, index, width(treeSize, level, index));
	}

	/**
	 * How many hashes the tile has in a tree of this size; 0 if it has none.
	 */
	public static int width(long treeSize, int level, long index) {
		long hashes = hashes(treeSize, level);
		long first = index * FULL;
		return (index < 0 || index > hashes / FULL) ? 0 : (int) Math.min(FULL, hashes - first);
	}

	/** How many hashes there are on a level of a tree of this size. */
	static long hashes(long treeSize, int level) {
		return (level * HEIGHT < Long.SIZE) ? treeSize >>> (level * HEIGHT) : 0;
	}

	public boolean isFull() {
		return this.width == FULL;
	}

	/** The full tile that supersedes this one. */
	public Tile full() {
		return new Tile(this.level, this.index, FULL);
	}

	/** Bytes of its hashes. */
	public int length() {
		return this.width * Hash.LENGTH;
	}

	/**
	 * This tile out of a wider one at the same place: a partial tile is always the
	 * beginning of what supersedes it.
	 */
	public byte[] cut(byte[] wider) {
		if (wider.length < length()) {
			throw new IllegalArgumentException("Narrower than " + path());
		}
		return (wider.length == length()) ? wider : Arrays.copyOf(wider, length());
	}

	/** For example {@code tile/0/x001/x234/067} or {@code tile/1/000.p/5}. */
	public String path() {
		return PREFIX + this.level + "/" + TilePath.of(this.index, this.width);
	}

	public static Tile parse(String path) throws MalformedException {
		int slash = path.indexOf('/', PREFIX.length());
		if (!path.startsWith(PREFIX) || slash < 0 || slash > PREFIX.length() + 2) {
			throw new MalformedException("Not a tile's path");
		}
		String level = path.substring(PREFIX.length(), slash);
		if (!level.matches("0|[1-9][0-9]?") || Integer.parseInt(level) > MAX_LEVEL) {
			throw new MalformedException("Not a tile's level");
		}
		TilePath.Parsed place = TilePath.parse(path.substring(slash + 1));
		return new Tile(Integer.parseInt(level), place.index(), place.width());
	}

}
