package org.minwonhub.adapter.board.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Brings an entry's texts into the board's columns without losing anything: characters
 * become marks, a long heading or name stands whole at the head of the text, and a long
 * text goes on in further entries. What was done is told in {@link #marked()}.
 */
final class Fitting {

	/** Begins every continuation; entries that begin so are part of another. */
	static final String CONTINUED = "[이어짐 ";

	/** Room for "[이어짐 123/123] " or for the pointer to the next part. */
	private static final int ROOM = 24;

	private final Map<String, Bound> bounds;

	private final List<String> marked = new ArrayList<>();

	Fitting(Map<String, Bound> bounds) {
		this.bounds = bounds;
	}

	/**
	 * A heading or a name, in its column's form; what is cut is put into {@code head}.
	 */
	String line(String name, String label, String text, List<String> head) {
		String line = text.replaceAll("[\r\n]+", " ");
		Bound bound = this.bounds.get(name);
		if (bound == null) {
			return line;
		}
		tellMarks(bound, text);
		if (bound.takes(line)) {
			return bound.stored(line);
		}
		head.add(label + ": " + text);
		this.marked.add(bound.column() + ": too long, shortened with …, whole at the head of the text");
		return bound.stored(bound.shortened(line));
	}

	/** The text in as many parts as it takes, not yet in the column's form. */
	List<String> parts(String text, List<String> head) {
		String whole = head.isEmpty() ? text : String.join("\n", head) + "\n\n" + text;
		Bound bound = this.bounds.get("text");
		if (bound == null) {
			return List.of(whole);
		}
		tellMarks(bound, whole);
		if (bound.takes(whole)) {
			return List.of(whole);
		}
		List<String> parts = bound.pieces(whole, ROOM);
		this.marked.add(bound.column() + ": too long, continued in " + (parts.size() - 1) + " further entries");
		return parts;
	}

	/** One part in the column's form, with the marks that lead through the parts. */
	String part(List<String> parts, int index) {
		String place = (index + 1) + "/" + parts.size() + "]";
		String text = parts.get(index);
		if (parts.size() > 1) {
			text = (index == 0) ? text + "\n" + CONTINUED + place : CONTINUED + place + " " + text;
		}
		Bound bound = this.bounds.get("text");
		return (bound != null) ? bound.stored(text) : text;
	}

	void tell(String what) {
		this.marked.add(what);
	}

	List<String> marked() {
		return this.marked.stream().distinct().toList();
	}

	private void tellMarks(@Nullable Bound bound, String text) {
		if (bound != null && bound.marks(text)) {
			this.marked.add(bound.column() + ": characters it cannot store stand as [U+XXXX]");
		}
	}

}
