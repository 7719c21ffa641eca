package org.minwonhub.log.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.merkle.CompactRange;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.EntryBundle;
import org.minwonhub.log.tile.RightEdge;
import org.minwonhub.log.tile.Tile;
import org.minwonhub.log.tile.TreeAppender;

/**
 * Compares the entries of a bundle with the leaf hashes of its tile. Where they differ,
 * what lies above tells which of the two was altered, and the check goes on with the
 * other, so that one altered entry is one finding and not a wrong root as well.
 */
final class LevelZero {

	private final LogReader reader;

	private final StoredTileCheck tiles;

	private final Findings findings;

	private final Checkpoint checkpoint;

	LevelZero(LogReader reader, StoredTileCheck tiles, Findings findings, Checkpoint checkpoint) {
		this.reader = reader;
		this.tiles = tiles;
		this.findings = findings;
		this.checkpoint = checkpoint;
	}

	/**
	 * The entries of a bundle with the hashes to go on with; null if there is neither
	 * entry nor hash.
	 */
	@Nullable List<Row> rows(Bundle bundle, RightEdge before) {
		List<byte[]> entries = entries(bundle);
		byte[] stored = this.tiles.stored(new Tile(0, bundle.index(), bundle.width()));
		if (entries == null) {
			return (stored != null) ? rowsOf(stored) : null;
		}
		List<Hash> hashes = entries.stream().map(TreeHash::leaf).toList();
		byte[] computed = tile(hashes);
		if (stored == null || Arrays.equals(stored, computed)) {
			return rowsOf(entries, hashes, computed);
		}
		Finding.Kind kind = altered(bundle, stored, computed, before);
		boolean entryAltered = kind == Finding.Kind.ENTRY_ALTERED;
		byte[] right = entryAltered ? stored : computed;
		byte[] wrong = entryAltered ? computed : stored;
		for (int slot = 0; slot < bundle.width(); slot++) {
			if (!Hash.at(right, slot * Hash.LENGTH).equals(Hash.at(wrong, slot * Hash.LENGTH))) {
				this.findings.add(kind, bundle, slot, StoredTileCheck.hash(right, slot),
						StoredTileCheck.hash(wrong, slot));
			}
		}
		return rowsOf(entries, hashes, entryAltered ? stored : computed);
	}

	private @Nullable List<byte[]> entries(Bundle bundle) {
		byte[] bytes = this.reader.read(bundle);
		Bundle read = bundle;
		if (bytes == null && !bundle.isFull()) {
			read = bundle.full();
			bytes = this.reader.read(read);
		}
		if (bytes == null) {
			this.findings.add(Finding.Kind.BUNDLE_MISSING, bundle, 0, "", "");
			return null;
		}
		try {
			return EntryBundle.decode(bytes, read.width()).subList(0, bundle.width());
		}
		catch (MalformedException ex) {
			this.findings.add(Finding.Kind.BUNDLE_MALFORMED, bundle, 0, "", ex.getMessage());
			return null;
		}
	}

	private Finding.Kind altered(Bundle bundle, byte[] stored, byte[] computed, RightEdge before) {
		if (bundle.isFull()) {
			Tile parent = Tile.in(this.checkpoint.size(), 1, bundle.index() / Tile.FULL);
			byte[] above = this.reader.readOrCut(parent);
			int slot = (int) (bundle.index() % Tile.FULL);
			if (above == null || above.length != parent.length()) {
				return Finding.Kind.ENTRY_AND_TILE_DIFFER;
			}
			return kind(Hash.at(above, slot * Hash.LENGTH), root(stored), root(computed));
		}
		return kind(this.checkpoint.root(), rootAfter(before, stored), rootAfter(before, computed));
	}

	private static Finding.Kind kind(Hash above, Hash stored, Hash computed) {
		if (above.equals(stored)) {
			return Finding.Kind.ENTRY_ALTERED;
		}
		return above.equals(computed) ? Finding.Kind.TILE_ALTERED : Finding.Kind.ENTRY_AND_TILE_DIFFER;
	}

	private static Hash root(byte[] tile) {
		CompactRange range = new CompactRange();
		hashes(tile).forEach(range::append);
		return range.root();
	}

	private static Hash rootAfter(RightEdge before, byte[] tile) {
		TreeAppender tree = new TreeAppender(before, (full, hashes) -> {
		});
		hashes(tile).forEach(tree::append);
		return tree.root();
	}

	private static List<Hash> hashes(byte[] tile) {
		List<Hash> hashes = new ArrayList<>();
		for (int at = 0; at < tile.length; at += Hash.LENGTH) {
			hashes.add(Hash.at(tile, at));
		}
		return hashes;
	}

	private static byte[] tile(List<Hash> hashes) {
		byte[] tile = new byte[hashes.size() * Hash.LENGTH];
		for (int i = 0; i < hashes.size(); i++) {
			hashes.get(i).copyTo(tile, i * Hash.LENGTH);
		}
		return tile;
	}

	private static List<Row> rowsOf(byte[] stored) {
		return hashes(stored).stream().map((hash) -> new Row(hash, null, hash)).toList();
	}

	private static List<Row> rowsOf(List<byte[]> entries, List<Hash> entryHashes, byte[] tile) {
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < entries.size(); i++) {
			rows.add(new Row(Hash.at(tile, i * Hash.LENGTH), entries.get(i), entryHashes.get(i)));
		}
		return rows;
	}

	/**
	 * @param hash to go on with
	 * @param entry null if the bundle could not be read
	 * @param entryHash the entry's own
	 */
	record Row(Hash hash, byte @Nullable [] entry, Hash entryHash) {
	}

}
