package org.minwonhub.adapter.board.jdbc;

import java.util.ArrayList;
import java.util.List;

/**
 * What one text column can take, and how text is brought into it.
 *
 * @param column table and column, for reports
 * @param repertoire its characters
 * @param format the form in which the board keeps text there
 * @param characters the most characters, as UTF-16 counts them
 * @param bytes the most bytes
 */
record Bound(String column, Repertoire repertoire, TextFormat format, long characters, long bytes) {

	/** The text as the column keeps it, marks included. */
	String stored(String text) {
		return this.format.toStored(TextMarks.encode(text, this.repertoire::holds));
	}

	boolean marks(String text) {
		return text.codePoints().anyMatch((codePoint) -> !this.repertoire.holds(codePoint));
	}

	boolean takes(String text) {
		String stored = stored(text);
		return stored.length() <= this.characters && this.repertoire.bytes(stored) <= this.bytes;
	}

	/**
	 * Cuts text into pieces that fit, none of them empty. The pieces in a row are the
	 * text.
	 * @param reserved characters to be left free in each piece
	 */
	List<String> pieces(String text, int reserved) {
		Bound room = new Bound(this.column, this.repertoire, this.format, this.characters - reserved,
				this.bytes - 3L * reserved);
		List<String> pieces = new ArrayList<>();
		int from = 0;
		while (from < text.length()) {
			int to = room.fittingEnd(text, from);
			pieces.add(text.substring(from, to));
			from = to;
		}
		return pieces;
	}

	/** Cuts text so that it fits, with {@code …} at its end to show it. */
	String shortened(String text) {
		String ellipsis = "…";
		return pieces(text, stored(ellipsis).length()).get(0) + ellipsis;
	}

	private int fittingEnd(String text, int from) {
		int fits = from;
		int fails = text.length() + 1;
		while (fails - fits > 1) {
			int middle = (fits + fails) >>> 1;
			if (takes(text.substring(from, middle))) {
				fits = middle;
			}
			else {
				fails = middle;
			}
		}
		if (fits < text.length() && Character.isLowSurrogate(text.charAt(fits))
				&& Character.isHighSurrogate(text.charAt(fits - 1))) {
			fits--;
		}
		if (fits <= from) {
			throw new IllegalStateException(this.column + " takes no text at all");
		}
		return fits;
	}

}
