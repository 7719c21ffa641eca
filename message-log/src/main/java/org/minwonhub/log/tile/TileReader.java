package org.minwonhub.log.tile;

import org.jspecify.annotations.Nullable;

/**
 * Where hash tiles come from: the hub's tables, a directory, a web server. What it
 * returns is not trusted: proofs made from it are verified by those who get them.
 */
@FunctionalInterface
public interface TileReader {

	/**
	 * @return the tile's hashes, one after the other, or null if there is no such tile. A
	 * reader need not keep a partial tile once there is the full one, for which it is
	 * asked next.
	 * @throws java.io.UncheckedIOException if it cannot be told whether there is one
	 */
	byte @Nullable [] read(Tile tile);

	/**
	 * The tile itself, or the beginning of the full one that has superseded it.
	 */
	default byte @Nullable [] readOrCut(Tile tile) {
		byte[] hashes = read(tile);
		if (hashes != null || tile.isFull()) {
			return hashes;
		}
		byte[] full = read(tile.full());
		return (full != null && full.length == tile.full().length()) ? tile.cut(full) : full;
	}

}
