package org.minwonhub.adapter.board.jdbc;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * Finds the word that a mistyped one was probably meant to be.
 */
final class Spelling {

	private Spelling() {
	}

	static @Nullable String nearest(String word, Collection<String> known) {
		String best = null;
		int least = Math.max(2, word.length() / 3) + 1;
		for (String candidate : known) {
			int distance = distance(word, candidate);
			if (distance < least) {
				least = distance;
				best = candidate;
			}
		}
		return best;
	}

	private static int distance(String left, String right) {
		int[] row = new int[right.length() + 1];
		for (int j = 0; j <= right.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= left.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= right.length(); j++) {
				int above = row[j];
				int changed = diagonal + ((left.charAt(i - 1) != right.charAt(j - 1)) ? 1 : 0);
				row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
				diagonal = above;
			}
		}
		return row[right.length()];
	}

}
