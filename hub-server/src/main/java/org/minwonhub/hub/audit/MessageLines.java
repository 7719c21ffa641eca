package org.minwonhub.hub.audit;

import java.util.Iterator;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an evidence file says of each of its messages, line by line.
 */
final class MessageLines implements Iterable<Map<String, @Nullable Object>> {

	private static final TypeReference<Map<String, @Nullable Object>> LINE = new TypeReference<>() {
	};

	private final Pile pile = new Pile();

	private final JsonMapper json;

	MessageLines(JsonMapper json) {
		this.json = json;
	}

	void add(Map<String, @Nullable Object> line) {
		this.pile.add(this.json.writeValueAsBytes(line));
	}

	@Override
	public Iterator<Map<String, @Nullable Object>> iterator() {
		Iterator<byte[]> pieces = this.pile.iterator();
		return new Iterator<>() {

			@Override
			public boolean hasNext() {
				return pieces.hasNext();
			}

			@Override
			public Map<String, @Nullable Object> next() {
				return MessageLines.this.json.readValue(pieces.next(), LINE);
			}

		};
	}

}
