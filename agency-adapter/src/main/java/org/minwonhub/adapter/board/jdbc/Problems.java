package org.minwonhub.adapter.board.jdbc;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects all that is wrong with a mapping, so that its author sees it at once.
 */
final class Problems {

	private final List<String> found = new ArrayList<>();

	void add(String key, String korean, String english) {
		this.found.add(key + ": " + korean + " / " + english);
	}

	void throwIfAny() {
		if (!this.found.isEmpty()) {
			throw new MappingProblemsException(this.found);
		}
	}

}
