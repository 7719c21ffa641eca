package org.minwonhub.adapter.board.jdbc;

import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes what a column cannot store as {@code [U+1F600]}, the code point in four to six
 * upper-case hexadecimal digits. Text that already contains that form has its bracket
 * written as {@code [U+005B]}, so that {@link #decode} gives back every text exactly.
 */
public final class TextMarks {

	private static final Pattern MARK = Pattern.compile("\\[U\\+([0-9A-F]{4,6})]");

	private TextMarks() {
	}

	/**
	 * @param storable whether a code point can be stored; ASCII always can
	 */
	public static String encode(String text, IntPredicate storable) {
		StringBuilder result = new StringBuilder(text.length());
		Matcher mark = MARK.matcher(text);
		int i = 0;
		while (i < text.length()) {
			int codePoint = text.codePointAt(i);
			boolean looksMarked = codePoint == '[' && mark.region(i, text.length()).lookingAt();
			if (looksMarked || !storable.test(codePoint)) {
				result.append("[U+%04X]".formatted(codePoint));
			}
			else {
				result.appendCodePoint(codePoint);
			}
			i += Character.charCount(codePoint);
		}
		return result.toString();
	}

	public static String decode(String marked) {
		StringBuilder result = new StringBuilder(marked.length());
		Matcher mark = MARK.matcher(marked);
		int from = 0;
		while (mark.find()) {
			int codePoint = Integer.parseInt(mark.group(1), 16);
			if (Character.isValidCodePoint(codePoint)) {
				result.append(marked, from, mark.start()).appendCodePoint(codePoint);
				from = mark.end();
			}
		}
		return result.append(marked, from, marked.length()).toString();
	}

}
