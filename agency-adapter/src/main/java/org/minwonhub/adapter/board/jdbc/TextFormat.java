package org.minwonhub.adapter.board.jdbc;

import java.util.Locale;

/**
 * How a board keeps text: what its pages do with a column on the way to the reader.
 */
enum TextFormat {

	/** Shown as it is: markup is seen, not run. */
	PLAIN,
	/** HTML, white space and line ends without meaning. */
	HTML,
	/** HTML in which line ends are shown as line breaks. */
	HTML_BR;

	static TextFormat of(String name) {
		return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	String toPlain(String stored) {
		return switch (this) {
			case PLAIN -> stored.replace("\r\n", "\n");
			case HTML -> HtmlText.toPlain(stored, false);
			case HTML_BR -> HtmlText.toPlain(stored, true);
		};
	}

	/** Plain text in a form in which the board shows it and runs nothing of it. */
	String toStored(String plain) {
		if (this == PLAIN) {
			return plain;
		}
		String escaped = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
		// eGovFrame's pages turn only CR LF into a line break.
		return escaped.replace("\r\n", "\n").replace("\n", (this == HTML_BR) ? "\r\n" : "<br>\n");
	}

}
