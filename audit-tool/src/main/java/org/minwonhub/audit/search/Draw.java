package org.minwonhub.audit.search;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.minwonhub.audit.entry.Entry;
import org.minwonhub.audit.entry.EntryVisitor;
import org.minwonhub.audit.source.Sha256;
import org.minwonhub.log.merkle.Hash;

/**
 * A fair sample: each accepted message of the period gets the lot
 * {@code SHA-256(seed || index as 8 bytes, big-endian)}, and the lowest lots are drawn.
 * Whoever has the seed and the log draws the same, in any order and any language.
 */
public final class Draw implements EntryVisitor {

	private final PriorityQueue<Lot> lowest = new PriorityQueue<>(Comparator.comparing(Lot::hex).reversed());

	private final byte[] seed;

	private final int count;

	private final Period period;

	private final String sender;

	private long population;

	/**
	 * @param sender draw among this one's messages; all if empty
	 */
	public Draw(byte[] seed, int count, Period period, String sender) {
		this.seed = seed.clone();
		this.count = count;
		this.period = period;
		this.sender = sender;
	}

	@Override
	public void entry(Entry entry, Hash leafHash) {
		if (!entry.type().equals(Entry.EXCHANGE) || !this.period.contains(entry.at())
				|| !(this.sender.isEmpty() || entry.text("from").equals(this.sender))) {
			return;
		}
		this.population++;
		this.lowest
			.add(new Lot(Sha256.hex(this.seed, ByteBuffer.allocate(Long.BYTES).putLong(entry.index()).array()), entry));
		if (this.lowest.size() > this.count) {
			this.lowest.remove();
		}
	}

	/** Among how many was drawn. */
	public long population() {
		return this.population;
	}

	/** What was drawn, in the order of the log. */
	public List<Entry> drawn() {
		List<Entry> entries = new ArrayList<>(this.lowest.stream().map(Lot::entry).toList());
		entries.sort(Comparator.comparingLong(Entry::index));
		return entries;
	}

	/** Hexadecimal text of one length sorts as the bytes do. */
	private record Lot(String hex, Entry entry) {
	}

}
