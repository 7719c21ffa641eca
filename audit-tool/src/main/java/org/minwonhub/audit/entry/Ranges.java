package org.minwonhub.audit.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.checkpoint.Decimal;

/**
 * A set of positive numbers, kept as ranges: numbers that come nearly in order cost
 * nearly nothing.
 */
public final class Ranges {

	private final TreeMap<Long, Long> lastByFirst = new TreeMap<>();

	/**
	 * @return false if the number was there
	 */
	public boolean add(long number) {
		Map.Entry<Long, Long> below = this.lastByFirst.floorEntry(number);
		if (below != null && below.getValue() >= number) {
			return false;
		}
		long first = (below != null && below.getValue() == number - 1) ? below.getKey() : number;
		Long above = this.lastByFirst.remove(number + 1);
		this.lastByFirst.put(first, (above != null) ? above : number);
		return true;
	}

	/** What is missing between 1 and the greatest number. */
	public List<Range> gaps() {
		List<Range> gaps = new ArrayList<>();
		long next = 1;
		for (Map.Entry<Long, Long> range : this.lastByFirst.entrySet()) {
			if (range.getKey() > next) {
				gaps.add(new Range(next, range.getKey() - 1));
			}
			next = range.getValue() + 1;
		}
		return gaps;
	}

	/** As {@code 1-500,502}. */
	public String encode() {
		return this.lastByFirst.entrySet()
			.stream()
			.map((range) -> new Range(range.getKey(), range.getValue()).toString())
			.collect(Collectors.joining(","));
	}

	public static Ranges parse(String text) throws MalformedException {
		Ranges ranges = new Ranges();
		if (text.isEmpty()) {
			return ranges;
		}
		for (String range : text.split(",", -1)) {
			String[] ends = range.split("-", -1);
			ranges.lastByFirst.put(Decimal.parse(ends[0]), Decimal.parse(ends[ends.length - 1]));
		}
		return ranges;
	}

	/** From one number to another, both included. */
	public record Range(long first, long last) {

		@Override
		public String toString() {
			return (this.first == this.last) ? Long.toString(this.first) : this.first + "-" + this.last;
		}

	}

}
