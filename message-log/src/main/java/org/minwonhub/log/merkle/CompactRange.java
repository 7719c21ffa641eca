package org.minwonhub.log.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The frontier of a growing tree: one hash for each complete subtree, largest first, as
 * many as the size has bits set. Appending costs one hash on average; the root costs one
 * for each bit. Not for use by several threads.
 */
public final class CompactRange {

	private final List<Hash> peaks;

	private long size;

	public CompactRange() {
		this(0, List.of());
	}

	/**
	 * Goes on from a saved frontier.
	 * @throws IllegalArgumentException if a tree of this size has another number of peaks
	 */
	public CompactRange(long size, List<Hash> peaks) {
		if (size < 0 || Long.bitCount(size) != peaks.size()) {
			throw new IllegalArgumentException("A tree of " + size + " has not " + peaks.size() + " complete subtrees");
		}
		this.size = size;
		this.peaks = new ArrayList<>(peaks);
	}

	/** Appends one leaf, or one complete subtree of the height this range counts in. */
	public void append(Hash leaf) {
		Hash hash = leaf;
		for (long rest = this.size; (rest & 1) == 1; rest >>= 1) {
			hash = TreeHash.node(this.peaks.remove(this.peaks.size() - 1), hash);
		}
		this.peaks.add(hash);
		this.size = Math.addExact(this.size, 1);
	}

	public long size() {
		return this.size;
	}

	/** Largest subtree first. */
	public List<Hash> peaks() {
		return List.copyOf(this.peaks);
	}

	public Hash root() {
		return root(this.peaks);
	}

	/** The root over complete subtrees, largest first (RFC 6962 section 2.1). */
	public static Hash root(List<Hash> peaks) {
		if (peaks.isEmpty()) {
			return TreeHash.EMPTY;
		}
		Hash hash = peaks.get(peaks.size() - 1);
		for (int i = peaks.size() - 2; i >= 0; i--) {
			hash = TreeHash.node(peaks.get(i), hash);
		}
		return hash;
	}

}
