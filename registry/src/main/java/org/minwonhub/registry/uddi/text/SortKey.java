package org.minwonhub.registry.uddi.text;

import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Keys that sort names as bytes, and so the same on every database: hexadecimal digits of
 * a collation key, or of UTF-8, which is the order of code points. Hangul syllables stand
 * in dictionary order.
 */
public final class SortKey {

	/**
	 * Columns are indexed, and PostgreSQL's indexes take no more than some 2,700 bytes.
	 */
	private static final int LONGEST = 1000;

	private static final HexFormat HEX = HexFormat.of();

	private SortKey() {
	}

	/** The order of the language, then marks, then case. */
	public static String withCase(String name) {
		return collated(name, Collator.TERTIARY);
	}

	/** The same without case. */
	public static String withoutCase(String name) {
		return collated(name, Collator.SECONDARY);
	}

	/** The order of code points. */
	public static String binary(String name) {
		return cut(HEX.formatHex(Form.EXACT.of(name).getBytes(StandardCharsets.UTF_8)));
	}

	private static String collated(String name, int strength) {
		Collator collator = Collator.getInstance(Locale.ROOT);
		collator.setStrength(strength);
		collator.setDecomposition(Collator.NO_DECOMPOSITION);
		return cut(HEX.formatHex(collator.getCollationKey(Form.EXACT.of(name)).toByteArray()));
	}

	private static String cut(String key) {
		return (key.length() <= LONGEST) ? key : key.substring(0, LONGEST);
	}

}
