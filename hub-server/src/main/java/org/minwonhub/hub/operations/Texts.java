package org.minwonhub.hub.operations;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One bundle in one language.
 */
class Texts {

	private final ResourceBundle bundle;

	Texts(String name, Locale language) {
		this.bundle = ResourceBundle.getBundle("texts/" + name, language,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	String get(String key, Object... arguments) {
		return new MessageFormat(this.bundle.getString(key), this.bundle.getLocale()).format(arguments);
	}

	/** A code's word, or the code itself where it has none. */
	String label(String group, String code) {
		String key = group + "." + code;
		return this.bundle.containsKey(key) ? this.bundle.getString(key) : code;
	}

	Locale language() {
		return this.bundle.getLocale();
	}

}
