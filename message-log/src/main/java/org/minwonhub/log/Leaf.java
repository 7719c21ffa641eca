package org.minwonhub.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the log before it has a place: a UTF-8 JSON object on one line, keys in
 * the order in which they were added. The log stores and hashes these bytes as they are;
 * nothing is ever serialised again, so nothing can canonicalise differently.
 */
public final class Leaf {

	/**
	 * The longest leaf: C2SP tlog-tiles entry bundles carry a 16-bit length.
	 */
	public static final int MAX_LENGTH = 65_535;

	private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	private final StringBuilder json = new StringBuilder(640).append("{\"v\":1");

	private Leaf(String type) {
		text("type", type);
	}

	/**
	 * Begins an entry.
	 * @param type {@code exchange}, {@code refusal}, {@code admin}, ...
	 */
	public static Leaf ofType(String type) {
		return new Leaf(type);
	}

	public Leaf text(String key, @Nullable String value) {
		name(key);
		if (value == null) {
			this.json.append("null");
		}
		else {
			quote(value);
		}
		return this;
	}

	public Leaf number(String key, long value) {
		name(key);
		this.json.append(value);
		return this;
	}

	/** A time in UTC with milliseconds, as {@code 2026-11-22T03:40:07.123Z}. */
	public Leaf time(String key, Instant value) {
		return text(key, MILLIS.format(value));
	}

	/** A list of strings. */
	public Leaf texts(String key, List<String> values) {
		name(key);
		this.json.append('[');
		for (int i = 0; i < values.size(); i++) {
			if (i > 0) {
				this.json.append(',');
			}
			quote(values.get(i));
		}
		this.json.append(']');
		return this;
	}

	/** An object with a commitment and the size of what it commits to. */
	public Leaf commitment(String key, String commitment, long bytes) {
		name(key);
		this.json.append("{\"c\":\"").append(commitment).append("\",\"bytes\":").append(bytes).append('}');
		return this;
	}

	/**
	 * Ends the entry.
	 * @return its bytes
	 * @throws IllegalStateException if it is longer than {@link #MAX_LENGTH}
	 */
	public byte[] toBytes() {
		byte[] bytes = (this.json + "}").getBytes(StandardCharsets.UTF_8);
		if (bytes.length > MAX_LENGTH) {
			throw new IllegalStateException("A leaf of " + bytes.length + " bytes does not fit an entry bundle");
		}
		return bytes;
	}

	private void name(String key) {
		this.json.append(",\"").append(key).append("\":");
	}

	/** RFC 8259 section 7: quotation mark, reverse solidus and controls are escaped. */
	private void quote(String value) {
		this.json.append('"');
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (c == '"' || c == '\\') {
				this.json.append('\\').append(c);
			}
			else if (c < 0x20) {
				this.json.append(String.format("\\u%04x", (int) c));
			}
			else {
				this.json.append(c);
			}
		}
		this.json.append('"');
	}

}
