package org.minwonhub.adapter.message;

import java.util.Locale;

/**
 * Board text as the exchange carries it. XML 1.0 (2.2) has no way to carry most control
 * characters and lone surrogates: such a character is marked as {@code [U+0007]}, and in
 * a text with such marks a literal {@code [U+} is marked too, so that marking can be
 * undone. All other text stays exactly as it is; line ends become LF.
 */
public final class XmlText {

	private static final String MARK = "[U+";

	private static final String MARKED_BRACKET = "[U+005B]U+";

	private static final int LONGEST_LINE = 300;

	private XmlText() {
	}

	public static String text(String text) {
		String lines = text.replace("\r\n", "\n").replace('\r', '\n');
		if (lines.codePoints().allMatch(XmlText::isCarried)) {
			return lines;
		}
		StringBuilder marked = new StringBuilder();
		lines.replace(MARK, MARKED_BRACKET).codePoints().forEach((codePoint) -> {
			if (isCarried(codePoint)) {
				marked.appendCodePoint(codePoint);
			}
			else {
				marked.append(String.format(Locale.ROOT, "[U+%04X]", codePoint));
			}
		});
		return marked.toString();
	}

	/** One line that is never empty. */
	public static String line(String text, String ifEmpty) {
		String line = text(text).replace('\n', ' ').replace('\t', ' ').strip();
		return line.isEmpty() ? ifEmpty : line;
	}

	public static boolean fitsLine(String line) {
		return line.length() <= LONGEST_LINE;
	}

	/**
	 * The beginning of a line that is too long, with an ellipsis; never half a character.
	 */
	public static String shortened(String line) {
		if (fitsLine(line)) {
			return line;
		}
		int end = LONGEST_LINE - 1;
		if (Character.isHighSurrogate(line.charAt(end - 1))) {
			end--;
		}
		return line.substring(0, end) + "…";
	}

	private static boolean isCarried(int codePoint) {
		return codePoint == '\t' || codePoint == '\n' || (codePoint >= 0x20 && codePoint <= 0xD7FF)
				|| (codePoint >= 0xE000 && codePoint <= 0xFFFD) || codePoint >= 0x10000;
	}

}
