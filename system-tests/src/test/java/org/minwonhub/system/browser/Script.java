package org.minwonhub.system.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import com.microsoft.playwright.Page;

/**
 * Questions to a page, in its own language. Each answers with what is wrong.
 */
enum Script {

	/** Remembers what can be operated, in the order of the page; answers with names. */
	OPERABLE,

	/** Where the keyboard is now: its place among the operable, and what is wrong. */
	FOCUS,

	/** Spaces text as wide as WCAG 1.4.12 allows a reader to. */
	SPACING,

	/** Text that is cut off, or makes the page scroll sideways. */
	CLIPPED,

	/** Korean text on a page in another language, and not marked as Korean. */
	UNMARKED,

	/** What machines say to each other and people need not read. */
	RAW;

	private final String text;

	Script() {
		String file = "/browser/" + name().toLowerCase(java.util.Locale.ROOT) + ".js";
		try (InputStream in = Script.class.getResourceAsStream(file)) {
			this.text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<String> askIn(Page page) {
		return ((List<?>) page.evaluate(this.text)).stream().map(String::valueOf).toList();
	}

}
