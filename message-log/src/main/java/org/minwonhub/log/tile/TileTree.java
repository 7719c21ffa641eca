package org.minwonhub.log.tile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.merkle.TreeHash;

/**
 * A tree of one size, as the stored tiles have it: its root and its proofs, for this size
 * or smaller ones. A proof from an altered tile is wrong and fails where it is verified.
 * Not for use by several threads.
 */
public final class TileTree {

	private final StoredTiles tiles;

	private final long size;

	public TileTree(TileReader reader, long size) {
		if (size < 0) {
			throw new IllegalArgumentException("No tree has the size " + size);
		}
		this.tiles = new StoredTiles(reader, size);
		this.size = size;
	}

	/**
	 * @throws MalformedException if a tile that is needed is missing or has the wrong
	 * length; so for all methods here
	 */
	public Hash root() throws MalformedException {
		return root(this.size);
	}

	/** The root that the tree had at a smaller size. */
	public Hash root(long earlier) throws MalformedException {
		if (earlier < 0 || earlier > this.size) {
			throw new IllegalArgumentException("No size " + earlier + " in a tree of " + this.size);
		}
		return (earlier == 0) ? TreeHash.EMPTY : range(0, earlier);
	}

	/** That the entry stands at this index: {@code PATH} of RFC 6962 section 2.1.1. */
	public List<Hash> inclusion(long index) throws MalformedException {
		return inclusion(index, this.size);
	}

	/** The same in the tree as it was at a smaller size. */
	public List<Hash> inclusion(long index, long earlier) throws MalformedException {
		if (index < 0 || index >= earlier || earlier > this.size) {
			throw new IllegalArgumentException("No index " + index + " in a tree of " + earlier);
		}
		List<Hash> proof = new ArrayList<>();
		long begin = 0;
		long end = earlier;
		while (end - begin > 1) {
			long middle = begin + split(end - begin);
			if (index < middle) {
				proof.add(range(middle, end));
				end = middle;
			}
			else {
				proof.add(range(begin, middle));
				begin = middle;
			}
		}
		Collections.reverse(proof);
		return proof;
	}

	/**
	 * That this tree begins with what it was at a smaller size: {@code PROOF} of RFC 6962
	 * section 2.1.2. Empty for no entries and for all.
	 */
	public List<Hash> consistency(long earlier) throws MalformedException {
		if (earlier < 0 || earlier > this.size) {
			throw new IllegalArgumentException("No size " + earlier + " in a tree of " + this.size);
		}
		List<Hash> proof = new ArrayList<>();
		if (earlier == 0 || earlier == this.size) {
			return proof;
		}
		long begin = 0;
		long end = this.size;
		while (end != earlier) {
			long middle = begin + split(end - begin);
			if (earlier <= middle) {
				proof.add(range(middle, end));
				end = middle;
			}
			else {
				proof.add(range(begin, middle));
				begin = middle;
			}
		}
		if (begin > 0) {
			proof.add(range(begin, end));
		}
		Collections.reverse(proof);
		return proof;
	}

	/** {@code MTH(D[begin:end])}. */
	private Hash range(long begin, long end) throws MalformedException {
		long length = end - begin;
		if (Long.bitCount(length) == 1) {
			int height = Long.numberOfTrailingZeros(length);
			return this.tiles.subtree(height, begin >>> height);
		}
		long middle = begin + split(length);
		return TreeHash.node(range(begin, middle), range(middle, end));
	}

	/** The largest power of two smaller than the length. */
	private static long split(long length) {
		return Long.highestOneBit(length - 1);
	}

}
