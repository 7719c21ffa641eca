package org.minwonhub.hub.operations;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The languages of the hub, Korean before English.
 */
final class Language {

	private Language() {
	}

	/**
	 * The language that a header or parameter asks for; Korean where it asks for none.
	 */
	static Locale of(@Nullable String wished) {
		return (wished != null && wished.startsWith("en")) ? Locale.ENGLISH : Locale.KOREAN;
	}

}
