package org.minwonhub.hub.command;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The command line's words in one language.
 */
final class Texts {

	private static final String BUNDLE = "texts/command";

	private final ResourceBundle bundle;

	Texts(Locale language) {
		this.bundle = ResourceBundle.getBundle(BUNDLE, language,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/**
	 * The language that the arguments ask for, else the environment's. It must be known
	 * before the arguments are parsed, since the parser's own messages are in it.
	 */
	static Locale language(List<String> arguments, Locale environment) {
		for (int i = 0; i < arguments.size(); i++) {
			String argument = arguments.get(i);
			if (argument.startsWith("--lang=")) {
				return of(argument.substring("--lang=".length()));
			}
			if (argument.equals("--lang") && i + 1 < arguments.size()) {
				return of(arguments.get(i + 1));
			}
		}
		return of(environment.getLanguage());
	}

	private static Locale of(String language) {
		return language.equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
	}

	ResourceBundle bundle() {
		return this.bundle;
	}

	Locale language() {
		return this.bundle.getLocale();
	}

	String get(String key, Object... arguments) {
		return new MessageFormat(this.bundle.getString(key), language()).format(arguments);
	}

}
