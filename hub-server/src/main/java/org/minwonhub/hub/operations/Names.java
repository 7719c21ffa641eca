package org.minwonhub.hub.operations;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Participants and messages as operators write them: a whole URI, or an agency's code; a
 * URN, or the bare id.
 */
final class Names {

	private Names() {
	}

	/** A message's id, as messages write it or bare. */
	static UUID message(String id) {
		try {
			return UUID.fromString(id.replaceFirst("^urn:uuid:", ""));
		}
		catch (IllegalArgumentException ex) {
			throw new OperationProblem(Problem.MESSAGE_UNKNOWN, id);
		}
	}

	static @Nullable String uri(@Nullable String name) {
		if (name == null || name.isBlank()) {
			return null;
		}
		return name.startsWith("urn:") ? name : "urn:agency:" + name;
	}

}
