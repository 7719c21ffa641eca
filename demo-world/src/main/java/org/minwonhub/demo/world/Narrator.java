package org.minwonhub.demo.world;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Tells on the terminal what happens, a line a step: seconds since the start, Korean,
 * English.
 */
final class Narrator {

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private final PrintStream out;

	private final InstantSource clock;

	private final Instant start;

	Narrator(PrintStream out, InstantSource clock) {
		this.out = out;
		this.clock = clock;
		this.start = clock.instant();
	}

	/**
	 * @param key of the text
	 * @param arguments that both languages show; a {@link Named} in the language's own
	 * words
	 */
	void step(String key, Object... arguments) {
		double seconds = Duration.between(this.start, this.clock.instant()).toMillis() / 1000.0;
		line(String.format(Locale.ROOT, "[%6.1fs] %s · %s", seconds, text(Locale.KOREAN, key, arguments),
				text(Locale.ENGLISH, key, arguments)));
	}

	void line(String line) {
		synchronized (this.out) {
			this.out.println(line);
			this.out.flush();
		}
	}

	static String text(Locale locale, String key, Object... arguments) {
		Object[] named = new Object[arguments.length];
		for (int i = 0; i < arguments.length; i++) {
			named[i] = (arguments[i] instanceof Named name) ? name.in(locale) : arguments[i].toString();
		}
		String pattern = ResourceBundle.getBundle("demo.steps", locale, NO_FALLBACK).getString(key);
		return new MessageFormat(pattern, locale).format(named);
	}

	/** Something that has a name in each language. */
	@FunctionalInterface
	interface Named {

		String in(Locale locale);

	}

}
