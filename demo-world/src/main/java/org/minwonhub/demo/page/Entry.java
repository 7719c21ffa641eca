package org.minwonhub.demo.page;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.minwonhub.demo.board.Row;
import org.minwonhub.demo.place.Category;

/**
 * An entry as a visitor sees it: what he may not read is not in it.
 *
 * @param id {@code wr_id}
 * @param depth 0 for a post, 1 and more for replies
 * @param readable whether the visitor may read it
 * @param secret whether it is hidden from others
 * @param official whether a member wrote it
 * @param subject empty where it may not be read
 * @param content likewise
 * @param author shortened where it may not be read
 * @param category in the reader's language
 * @param written to the minute
 * @param hits page views
 * @param comments how many
 * @param files names
 * @param editable whether the visitor may change it
 * @param deletable whether the visitor may remove it
 */
public record Entry(int id, int depth, boolean readable, boolean secret, boolean official, String subject,
		String content, String author, String category, String written, int hits, int comments, List<String> files,
		boolean editable, boolean deletable) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	static Entry of(Row row, List<String> files, Session session, Locale locale) {
		boolean readable = session.mayRead(row);
		String category = Category.onBoard(row.category()).map((known) -> known.name(locale)).orElse(row.category());
		return new Entry(row.id(), row.reply().length(), readable, row.secret(), !row.member().isEmpty(),
				readable ? row.subject() : "", readable ? row.content() : "",
				readable ? row.name() : shortened(row.name()), category, TIME.format(row.written()), row.hits(),
				row.comment() ? 0 : row.comments(), readable ? files : List.of(), session.mayEdit(row),
				session.mayDelete(row));
	}

	private static String shortened(String name) {
		return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
	}

}
