package org.minwonhub.log.tile;

import java.util.LinkedHashMap;
import java.util.Map;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.merkle.TreeHash;

/**
 * Hashes of complete subtrees, out of the tiles of a tree of one size. Keeps the tiles it
 * used last.
 */
final class StoredTiles {

	private static final int KEPT = 32;

	private final Map<Tile, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
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
		byte[] tile = tile(Tile.in(this.size, level, first / Tile.FULL));
		return fold(tile, (int) (first % Tile.FULL), above);
	}

	private static Hash fold(byte[] tile, int first, int height) {
		if (height == 0) {
			return Hash.at(tile, first * Hash.LENGTH);
		}
		int half = 1 << (height - 1);
		return TreeHash.node(fold(tile, first, height - 1), fold(tile, first + half, height - 1));
	}

	private byte[] tile(Tile tile) throws MalformedException {
		byte[] known = this.kept.get(tile);
		if (known == null) {
			known = require(this.reader, tile);
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
