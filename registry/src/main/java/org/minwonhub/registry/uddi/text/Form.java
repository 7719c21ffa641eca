package org.minwonhub.registry.uddi.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The forms in which a text is stored to be compared: with or without case, with or
 * without diacritics. All are NFC with white space collapsed, so that a Hangul syllable
 * and its jamo are the same text. None depends on a locale: a Turkish dotted capital I is
 * an i with a dot above, a dotless i is an I of lower case, everywhere.
 */
public enum Form {

	EXACT("exact", false, false), CASELESS("caseless", true, false), MARKLESS("markless", false, true),
	PLAIN("plain", true, true);

	private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");

	private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

	private final String suffix;

	private final boolean ignoresCase;

	private final boolean ignoresMarks;

	Form(String suffix, boolean ignoresCase, boolean ignoresMarks) {
		this.suffix = suffix;
		this.ignoresCase = ignoresCase;
		this.ignoresMarks = ignoresMarks;
	}

	/** The form that compares as asked. */
	public static Form ignoring(boolean ignoresCase, boolean ignoresMarks) {
		if (ignoresCase) {
			return ignoresMarks ? PLAIN : CASELESS;
		}
		return ignoresMarks ? MARKLESS : EXACT;
	}

	/** A text in this form. */
	public String of(String text) {
		String folded = SPACE.matcher(text.strip()).replaceAll(" ");
		if (this.ignoresCase || this.ignoresMarks) {
			folded = Normalizer.normalize(folded, Normalizer.Form.NFD);
		}
		if (this.ignoresMarks) {
			folded = MARKS.matcher(folded).replaceAll("");
		}
		if (this.ignoresCase) {
			folded = caseless(folded);
		}
		return Normalizer.normalize(folded, Normalizer.Form.NFC);
	}

	/** The column that holds this form: {@code value} gives {@code value_caseless}. */
	public String column(String base) {
		return base + "_" + this.suffix;
	}

	/**
	 * To upper case as a whole, for ß is SS, and then letter by letter down, so that a
	 * final sigma is a sigma.
	 */
	private static String caseless(String text) {
		StringBuilder lower = new StringBuilder();
		text.toUpperCase(Locale.ROOT)
			.codePoints()
			.forEach((letter) -> lower.appendCodePoint(Character.toLowerCase(letter)));
		return lower.toString();
	}

}
