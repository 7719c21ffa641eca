package org.minwonhub.system.browser;

import java.util.Locale;

/**
 * A language of the pages.
 */
enum Language {

	KO("ko-KR"), EN("en-GB");

	private final String tag;

	Language(String tag) {
		this.tag = tag;
	}

	/** As a browser asks for it. */
	String tag() {
		return this.tag;
	}

	/** As a page says it. */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
