package org.minwonhub.adapter.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Guesses which known word was meant by a mistyped one.
 */
public final class Suggestion {

	private static final int FARTHEST = 3;

	private Suggestion() {
	}

	public static Optional<String> nearest(String word, Collection<String> known) {
		return known.stream()
			.filter((candidate) -> distance(word, candidate) <= Math.min(FARTHEST, candidate.length() / 2))
			.min(Comparator.comparingInt((candidate) -> distance(word, candidate)));
	}

	/** Levenshtein's edit distance. */
	private static int distance(String left, String right) {
		int[] row = new int[right.length() + 1];
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= left.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= right.length(); j++) {
				int above = row[j];
				int replaced = diagonal + ((left.charAt(i - 1) == right.charAt(j - 1)) ? 0 : 1);
				row[j] = Math.min(Math.min(above, row[j - 1]) + 1, replaced);
				diagonal = above;
			}
		}
		return row[right.length()];
	}

}
