package org.minwonhub.audit.search;

import java.util.Arrays;
import java.util.UUID;

/**
 * Message names, 8 bytes each: millions of them fit into memory. Two names that are mixed
 * up would hide a missing message; with random names that takes 2^32 of them.
 */
final class IdSet {

	private static final int PREFIX = "urn:uuid:".length();

	private static final int SMALLEST = 1 << 10;

	/** Zero stands for an empty place. */
	private long[] places = new long[SMALLEST];

	private int size;

	void add(String id) {
		if (this.size * 2 >= this.places.length) {
			long[] before = this.places;
			this.places = new long[before.length * 2];
			Arrays.stream(before).filter((each) -> each != 0).forEach((each) -> this.places[place(each)] = each);
		}
		long value = value(id);
		int place = place(value);
		if (this.places[place] == 0) {
			this.places[place] = value;
			this.size++;
		}
	}

	boolean contains(String id) {
		return this.places[place(value(id))] != 0;
	}

	private int place(long value) {
		int place = Long.hashCode(value * 0x9E3779B97F4A7C15L) & (this.places.length - 1);
		while (this.places[place] != 0 && this.places[place] != value) {
			place = (place + 1) & (this.places.length - 1);
		}
		return place;
	}

	private static long value(String id) {
		UUID uuid = UUID.fromString(id.substring(PREFIX));
		long value = uuid.getMostSignificantBits() * 31 + uuid.getLeastSignificantBits();
		return (value != 0) ? value : 1;
	}

}
