package org.minwonhub.system.load;

import java.util.Arrays;

/**
 * Of a number of times, in milliseconds.
 *
 * @param p50 half of them were at most this
 * @param p99 99 of a hundred were at most this
 * @param max none was more
 */
record Percentiles(double p50, double p99, double max) {

	/** All that was measured; none is left out. */
	static Percentiles of(long[] nanos) {
		long[] sorted = nanos.clone();
		Arrays.sort(sorted);
		return new Percentiles(rank(sorted, 0.5), rank(sorted, 0.99), rank(sorted, 1));
	}

	/** The nearest-rank percentile. */
	private static double rank(long[] sorted, double share) {
		int rank = (int) Math.ceil(share * sorted.length);
		return sorted[Math.max(rank - 1, 0)] / 1e6;
	}

}
