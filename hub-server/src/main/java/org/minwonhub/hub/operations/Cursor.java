package org.minwonhub.hub.operations;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where a page ends: time and id of its last row.
 */
record Cursor(Instant at, UUID id) {

	private static final Pattern FORM = Pattern
		.compile("([0-9]{1,15})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

	static @Nullable Cursor parse(@Nullable String text) {
		if (text == null || text.isEmpty()) {
			return null;
		}
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			throw new OperationProblem(Problem.CURSOR_INVALID, text);
		}
		return new Cursor(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), UUID.fromString(matcher.group(2)));
	}

	@Override
	public String toString() {
		return this.at.toEpochMilli() + "-" + this.id;
	}

}
