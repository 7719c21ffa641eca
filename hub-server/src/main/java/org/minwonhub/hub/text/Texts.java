package org.minwonhub.hub.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One bundle in one language.
 */
public final class Texts {

	private final ResourceBundle bundle;

	public Texts(String name, Locale language) {
		this.bundle = ResourceBundle.getBundle("texts/" + name, language,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	public String get(String key, Object... arguments) {
		return new MessageFormat(this.bundle.getString(key), language()).format(arguments);
	}

	/** A code's word, or the code itself where it has none. */
	public String label(String group, String code) {
		String key = group + "." + code;
		return this.bundle.containsKey(key) ? this.bundle.getString(key) : code;
	}

	public ResourceBundle bundle() {
		return this.bundle;
	}

	public Locale language() {
		return this.bundle.getLocale();
	}

}
