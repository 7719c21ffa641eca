package org.minwonhub.hub.operations;

import org.jspecify.annotations.Nullable;

/**
 * Participants as operators write them: a whole URI, or an agency's code.
 */
final class Names {

	private Names() {
	}

	static @Nullable String uri(@Nullable String name) {
		if (name == null || name.isBlank()) {
			return null;
		}
		return name.startsWith("urn:") ? name : "urn:agency:" + name;
	}

}
