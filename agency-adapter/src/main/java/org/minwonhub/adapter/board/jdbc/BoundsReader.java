package org.minwonhub.adapter.board.jdbc;

import java.util.HashMap;
import java.util.Map;

import org.minwonhub.adapter.board.BoardRefusalException;

/**
 * Learns from the database itself what its columns can take.
 */
final class BoundsReader {

	private final BoardMapping mapping;

	private final Dialect dialect;

	BoundsReader(BoardMapping mapping, Dialect dialect) {
		this.mapping = mapping;
		this.dialect = dialect;
	}

	/**
	 * @param fits columns as {@code table.column}, by parameter
	 */
	Map<String, Bound> read(Session session, Map<String, String> fits) {
		Map<String, BoardColumns> tables = new HashMap<>();
		Map<String, Bound> bounds = new HashMap<>();
		fits.forEach((name, place) -> {
			int dot = place.indexOf('.');
			String table = place.substring(0, dot);
			BoardColumns columns = tables.computeIfAbsent(table,
					(key) -> BoardColumns.read(session, this.dialect, key));
			bounds.put(name, bound(name, place, columns.find(place.substring(dot + 1))
				.orElseThrow(() -> new BoardRefusalException("COLUMN_MISSING", place))));
		});
		return bounds;
	}

	private Bound bound(String name, String place, BoardColumns.Column column) {
		Repertoire repertoire = Repertoire.of(column.charset(), this.mapping.access().cp949InLatin1());
		if (repertoire == null) {
			throw new BoardRefusalException("CHARSET_UNSUPPORTED", place + " is " + column.charset());
		}
		// Names and headings are escaped by the pages themselves.
		TextFormat format = name.equals("text") ? this.mapping.profile().writtenAs() : TextFormat.PLAIN;
		long length = (column.length() >= 0) ? column.length() : Integer.MAX_VALUE;
		long characters = Math.min(length, this.mapping.writing().limits().getOrDefault(name, Integer.MAX_VALUE));
		return new Bound(place, repertoire, format, characters, column.countsBytes() ? length : Integer.MAX_VALUE);
	}

}
