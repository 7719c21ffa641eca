package org.minwonhub.audit.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Sentences by key in one language. Every key exists in both, by test.
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

	public String get(String key, Object... arguments) {
		return new MessageFormat(this.bundle.getString(key), this.language).format(arguments);
	}

	/** For names that entries bring along, such as the fields of later versions. */
	public String getOr(String key, String otherwise) {
		return this.bundle.containsKey(key) ? get(key) : otherwise;
	}

}
