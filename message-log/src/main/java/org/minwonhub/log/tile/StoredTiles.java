package org.minwonhub.log.tile;

import java.util.LinkedHashMap;
import java.util.Map;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.merkle.Hash;

/**
 * Hashes of complete subtrees, out of the tiles of a tree of one size. Keeps the tiles it
 * used last.
 */
final class StoredTiles {

	private static final int KEPT = 32;

	private final Map<Tile, TileNodes> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<Tile, TileNodes> eldest) {
			return size() > KEPT;
		}
	};

	private final TileReader reader;

	private final long size;

	StoredTiles(TileReader reader, long size) {
		this.reader = reader;
		this.size = size;
	}

	/**
	 * @param height of the subtree, which has 2^height leaves
	 * @param index which subtree of that height
	 */
	Hash subtree(int height, long index) throws MalformedException {
		int level = height / Tile.HEIGHT;
		int above = height % Tile.HEIGHT;
		long first = index << above;
		return tile(Tile.in(this.size, level, first / Tile.FULL)).node(above, (int) (index % (Tile.FULL >> above)));
	}

	private TileNodes tile(Tile tile) throws MalformedException {
		TileNodes known = this.kept.get(tile);
		if (known == null) {
			known = new TileNodes(require(this.reader, tile));
			this.kept.put(tile, known);
		}
		return known;
	}

	/** The tile itself or the beginning of the full one at its place. */
	static byte[] require(TileReader reader, Tile tile) throws MalformedException {
		byte[] hashes = reader.readOrCut(tile);
		if (hashes == null) {
			throw new MalformedException("There is no " + tile.path());
		}
		if (hashes.length != tile.length()) {
			throw new MalformedException(tile.path() + " has " + hashes.length + " bytes");
		}
		return hashes;
	}

}
