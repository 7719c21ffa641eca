package org.minwonhub.log.check;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.tile.Tile;
import org.minwonhub.log.tile.TileReader;

/** Compares stored tiles with computed ones. */
final class StoredTileCheck {

	private final TileReader reader;

	private final Findings findings;

	StoredTileCheck(TileReader reader, Findings findings) {
		this.reader = reader;
		this.findings = findings;
	}

	/**
	 * A tile above the leaf hashes, which {@link LevelZero} compares with the entries.
	 */
	void compareUpper(Tile tile, byte[] computed) {
		if (tile.level() == 0) {
			return;
		}
		byte[] stored = stored(tile);
		int slot = (stored != null) ? firstDifference(stored, computed) : -1;
		if (stored != null && slot >= 0) {
			this.findings.add(Finding.Kind.TILE_ALTERED, tile, slot, hash(computed, slot), hash(stored, slot));
		}
	}

	/** The stored tile, or null after a finding. */
	byte @Nullable [] stored(Tile tile) {
		byte[] stored = this.reader.readOrCut(tile);
		if (stored == null) {
			this.findings.add(Finding.Kind.TILE_MISSING, tile, 0, "", "");
			return null;
		}
		if (stored.length != tile.length()) {
			this.findings.add(Finding.Kind.TILE_MALFORMED, tile, 0, tile.length() + " bytes", stored.length + " bytes");
			return null;
		}
		return stored;
	}

	/** The slot of the first hash that differs; -1 if none does. */
	static int firstDifference(byte[] one, byte[] other) {
		int at = Arrays.mismatch(one, other);
		return (at < 0) ? -1 : at / Hash.LENGTH;
	}

	static String hash(byte[] tile, int slot) {
		return Hash.at(tile, slot * Hash.LENGTH).toBase64();
	}

}
