package org.minwonhub.audit.report;

import java.util.List;

/** Columns for a terminal, where Hangul is twice as wide as Latin. */
final class TextTable {

	private TextTable() {
	}

	static String of(List<List<String>> rows) {
		StringBuilder table = new StringBuilder();
		for (List<String> row : rows) {
			StringBuilder line = new StringBuilder("  ");
			for (int i = 0; i < row.size(); i++) {
				line.append(row.get(i));
				int column = i;
				int width = rows.stream().mapToInt((each) -> width(each.get(column))).max().orElse(0);
				line.append(" ".repeat(width - width(row.get(i)) + 2));
			}
			table.append(line.toString().stripTrailing()).append(System.lineSeparator());
		}
		return table.toString();
	}

	private static int width(String text) {
		return text.codePoints().map((c) -> (Character.isIdeographic(c) || isHangul(c)) ? 2 : 1).sum();
	}

	private static boolean isHangul(int c) {
		return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
	}

}
