package org.minwonhub.log.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.merkle.CompactRange;
import org.minwonhub.log.merkle.Hash;

/**
 * All that is needed to append to a tree, and to know its root: its size and the partial
 * tile of each level, lowest first (at most 8 KB a level). Immutable; together with the
 * full tiles it is the tree.
 */
public final class RightEdge {

	/** Of the tree without entries. */
	public static final RightEdge EMPTY = new RightEdge(0, List.of());

	private final long size;

	private final List<byte[]> partials;

	RightEdge(long size, List<byte[]> partials) {
		this.size = size;
		this.partials = partials;
	}

	/**
	 * Goes on from what {@link #toBytes} gave.
	 * @throws MalformedException if it does not belong to a tree of this size
	 */
	public static RightEdge parse(long size, byte[] bytes) throws MalformedException {
		if (size < 0) {
			throw new MalformedException("No tree has the size " + size);
		}
		List<byte[]> partials = new ArrayList<>();
		int at = 0;
		for (int level = 0; Tile.hashes(size, level) > 0; level++) {
			int length = width(size, level) * Hash.LENGTH;
			if (bytes.length - at < length) {
				throw new MalformedException("A right edge of " + bytes.length + " bytes is too short for " + size);
			}
			partials.add(Arrays.copyOfRange(bytes, at, at + length));
			at += length;
		}
		if (at != bytes.length) {
			throw new MalformedException("A right edge of " + bytes.length + " bytes is too long for " + size);
		}
		return new RightEdge(size, partials);
	}

	/**
	 * Reads the partial tiles of a tree of this size.
	 * @throws MalformedException if one is missing or too short
	 */
	public static RightEdge read(long size, TileReader reader) throws MalformedException {
		List<byte[]> partials = new ArrayList<>();
		for (int level = 0; Tile.hashes(size, level) > 0; level++) {
			boolean none = width(size, level) == 0;
			partials.add(none ? new byte[0]
					: StoredTiles.require(reader, Tile.in(size, level, Tile.hashes(size, level) / Tile.FULL)));
		}
		return new RightEdge(size, partials);
	}

	private static int width(long size, int level) {
		return (int) (Tile.hashes(size, level) % Tile.FULL);
	}

	public long size() {
		return this.size;
	}

	int levels() {
		return this.partials.size();
	}

	/** The hashes of a level's partial tile; empty if the last tile is full. */
	byte[] partial(int level) {
		return this.partials.get(level).clone();
	}

	/** The tree's root, by at most 255 hashes a level. */
	public Hash root() {
		List<Hash> peaks = new ArrayList<>();
		for (int level = this.partials.size() - 1; level >= 0; level--) {
			CompactRange range = new CompactRange();
			byte[] hashes = this.partials.get(level);
			for (int at = 0; at < hashes.length; at += Hash.LENGTH) {
				range.append(Hash.at(hashes, at));
			}
			peaks.addAll(range.peaks());
		}
		return CompactRange.root(peaks);
	}

	/** The partial tiles of this tree, which are served beside the full ones. */
	public Map<Tile, byte[]> tiles() {
		Map<Tile, byte[]> tiles = new LinkedHashMap<>();
		for (int level = 0; level < this.partials.size(); level++) {
			if (width(this.size, level) > 0) {
				tiles.put(Tile.in(this.size, level, Tile.hashes(this.size, level) / Tile.FULL), partial(level));
			}
		}
		return tiles;
	}

	/**
	 * A partial tile of this tree or of an earlier one, as long as its place has not been
	 * filled.
	 * @return its hashes, or null if the edge does not hold it
	 */
	public byte @Nullable [] read(Tile tile) {
		if (tile.level() >= this.partials.size() || tile.index() != Tile.hashes(this.size, tile.level()) / Tile.FULL
				|| tile.width() > width(this.size, tile.level())) {
			return null;
		}
		return Arrays.copyOf(this.partials.get(tile.level()), tile.length());
	}

	/** All partial tiles, lowest level first; the size tells their lengths. */
	public byte[] toBytes() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.partials.forEach(out::writeBytes);
		return out.toByteArray();
	}

}
