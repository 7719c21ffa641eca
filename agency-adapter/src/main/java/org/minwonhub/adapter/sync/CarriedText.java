package org.minwonhub.adapter.sync;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.board.BoardEntry;
import org.minwonhub.adapter.board.BoardFile;
import org.minwonhub.adapter.message.XmlText;

/**
 * An entry's subject and text within the limits of the contract. What does not fit is
 * marked where it ends and carried whole in a text file; nothing is cut silently.
 *
 * @param subject one line, never empty
 * @param text at most 200,000 characters
 * @param whole all of it, where subject or text had to be shortened
 */
record CarriedText(String subject, String text, @Nullable String whole) {

	static final String FILE_NAME = "원문.txt";

	private static final String NO_SUBJECT = "(제목 없음)";

	private static final int LONGEST_TEXT = 200_000;

	private static final int ROOM_FOR_MARKS = 10_000;

	private static final int MOST_FILES = 19;

	static CarriedText of(BoardEntry entry) {
		String subject = XmlText.line(entry.subject(), NO_SUBJECT);
		String text = XmlText.text(entry.text()) + filesLeft(entry);
		if (XmlText.fitsLine(subject) && text.length() <= LONGEST_TEXT) {
			return new CarriedText(subject, text, null);
		}
		return new CarriedText(XmlText.shortened(subject), begin(text), subject + "\n\n" + text);
	}

	private static String begin(String text) {
		String mark = "\n[원문 전체: 첨부파일 " + FILE_NAME + "]";
		if (text.length() + mark.length() <= LONGEST_TEXT) {
			return text + mark;
		}
		int end = LONGEST_TEXT - ROOM_FOR_MARKS;
		if (Character.isHighSurrogate(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(0, end) + mark;
	}

	private static String filesLeft(BoardEntry entry) {
		List<BoardFile> files = entry.files();
		if (files.size() <= MOST_FILES) {
			return "";
		}
		StringBuilder names = new StringBuilder("\n[보내지 못한 첨부파일]");
		files.subList(MOST_FILES, files.size()).forEach((file) -> names.append('\n').append(XmlText.text(file.name())));
		return names.toString();
	}

}
