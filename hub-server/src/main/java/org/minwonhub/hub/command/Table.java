package org.minwonhub.hub.command;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns that stand below each other, also where a letter is two columns wide.
 */
final class Table {

	private final List<List<String>> rows = new ArrayList<>();

	void row(List<String> cells) {
		this.rows.add(cells);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		for (List<String> row : this.rows) {
			StringBuilder line = new StringBuilder();
			for (int column = 0; column < row.size(); column++) {
				line.append(pad(row.get(column), width(column) + 2));
			}
			text.append(line.toString().stripTrailing()).append(System.lineSeparator());
		}
		return text.toString();
	}

	static String pad(String text, int width) {
		return text + " ".repeat(Math.max(0, width - width(text)));
	}

	private int width(int column) {
		return this.rows.stream().mapToInt((row) -> width(row.get(column))).max().orElse(0);
	}

	private static int width(String text) {
		return text.codePoints().map((letter) -> wide(letter) ? 2 : 1).sum();
	}

	private static boolean wide(int letter) {
		UnicodeScript script = UnicodeScript.of(letter);
		return script == UnicodeScript.HANGUL || script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA
				|| script == UnicodeScript.KATAKANA;
	}

}
