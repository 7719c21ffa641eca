package org.minwonhub.adapter.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Sentences by key in one language. Korean is the source language; every key exists in
 * both, by test.
 */
public final class Texts {

	private static final String BUNDLE = Texts.class.getPackageName() + ".messages";

	private final ResourceBundle bundle;

	private final Locale language;

	private Texts(Locale language) {
		this.language = language;
		this.bundle = ResourceBundle.getBundle(BUNDLE, language, Texts.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	public static Texts korean() {
		return new Texts(Locale.KOREAN);
	}

	public static Texts english() {
		return new Texts(Locale.ENGLISH);
	}

	/** Korean for {@code ko}, {@code ko_KR.UTF-8} and the like; English otherwise. */
	public static Texts forLanguage(String language) {
		return language.toLowerCase(Locale.ROOT).startsWith("ko") ? korean() : english();
	}

	public ResourceBundle bundle() {
		return this.bundle;
	}

	public boolean isKorean() {
		return this.language.equals(Locale.KOREAN);
	}

	public String get(String key, Object... arguments) {
		return new MessageFormat(this.bundle.getString(key), this.language).format(arguments);
	}

	public Optional<String> find(String key) {
		return this.bundle.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
	}

	/**
	 * For keys that come from elsewhere, such as the finding codes of a board connector.
	 */
	public String getOr(String key, String otherwise, Object... arguments) {
		try {
			return get(key, arguments);
		}
		catch (MissingResourceException ex) {
			return otherwise;
		}
	}

}
