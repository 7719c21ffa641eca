package org.minwonhub.registry.uddi.xml;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * An answer in the making. Text, so that stored elements go in as they are.
 */
public final class Answer {

	private final StringBuilder xml = new StringBuilder();

	private final Deque<String> open = new ArrayDeque<>();

	/** Begins what will stand within an answer. */
	public static Answer part() {
		return new Answer();
	}

	/** Begins an answer with its outermost element. */
	public static Answer begin(String name, @Nullable String... attributes) {
		Answer answer = new Answer();
		answer.open(name, attributes);
		answer.xml.insert(name.length() + 1, " xmlns=\"" + Dom.UDDI + "\"");
		return answer;
	}

	/**
	 * Begins an element.
	 * @param attributes names and values by turns; one whose value is {@code null} is
	 * left out
	 */
	public Answer open(String name, @Nullable String... attributes) {
		start(name, attributes);
		this.open.push(name);
		return this;
	}

	/** An element with text. */
	public Answer leaf(String name, String text, @Nullable String... attributes) {
		start(name, attributes);
		escape(text);
		this.xml.append("</").append(name).append('>');
		return this;
	}

	/** An element that is XML already. */
	public Answer raw(String text) {
		this.xml.append(text);
		return this;
	}

	/** Ends the innermost element. */
	public Answer close() {
		this.xml.append("</").append(this.open.pop()).append('>');
		return this;
	}

	/** Ends all that is open. */
	public String end() {
		while (!this.open.isEmpty()) {
			close();
		}
		return this.xml.toString();
	}

	private void start(String name, @Nullable String... attributes) {
		this.xml.append('<').append(name);
		for (int at = 0; at < attributes.length; at += 2) {
			String value = attributes[at + 1];
			if (value != null) {
				this.xml.append(' ').append(attributes[at]).append("=\"");
				escape(value);
				this.xml.append('"');
			}
		}
		this.xml.append('>');
	}

	private void escape(String text) {
		for (int at = 0; at < text.length(); at++) {
			char letter = text.charAt(at);
			switch (letter) {
				case '&' -> this.xml.append("&amp;");
				case '<' -> this.xml.append("&lt;");
				case '>' -> this.xml.append("&gt;");
				case '"' -> this.xml.append("&quot;");
				case '\r' -> this.xml.append("&#13;");
				default -> this.xml.append(letter);
			}
		}
	}

}
