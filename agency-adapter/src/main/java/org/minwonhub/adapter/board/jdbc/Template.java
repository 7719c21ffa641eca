package org.minwonhub.adapter.board.jdbc;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a mapping's settings into a profile's SQL: {@code {name}} is the setting, and
 * {@code <<name | with it | without it>>} chooses by whether it is set. Settings are
 * identifiers or numbers, checked before; all else reaches SQL as parameters only.
 */
record Template(Map<String, String> settings) {

	static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_]{1,64}");

	private static final Pattern CHOICE = Pattern.compile("<<\\s*([a-z-]+)\\s*\\|(.*?)\\|(.*?)>>", Pattern.DOTALL);

	private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

	String fill(String text) {
		String chosen = CHOICE.matcher(text)
			.replaceAll((choice) -> Matcher.quoteReplacement(choice.group(has(choice.group(1)) ? 2 : 3)));
		return NAME.matcher(chosen).replaceAll((name) -> Matcher.quoteReplacement(setting(name.group(1))));
	}

	boolean has(String name) {
		return this.settings.containsKey(name);
	}

	private String setting(String name) {
		String value = this.settings.get(name);
		if (value == null) {
			throw new IllegalArgumentException("the profile names no setting " + name);
		}
		return value;
	}

}
