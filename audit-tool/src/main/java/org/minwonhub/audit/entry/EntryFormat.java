package org.minwonhub.audit.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.minwonhub.log.MalformedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads entries: one JSON object of version 1 on one line, no field twice, so that no two
 * readers can understand it differently.
 */
public final class EntryFormat {

	/** {@code 2026-11-22T03:40:07.123Z}. */
	static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	private static final JsonMapper JSON = new JsonMapper(
			JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

	private static final int TIME_LENGTH = 24;

	private EntryFormat() {
	}

	public static Entry read(long index, byte[] leaf) throws MalformedException {
		for (byte b : leaf) {
			if (b == '\n' || b == '\r') {
				throw new MalformedException("More than one line");
			}
		}
		JsonNode json = json(leaf);
		if (!json.isObject() || !json.path("v").isInt() || json.path("v").intValue() != 1
				|| !json.path("type").isString()) {
			throw new MalformedException("Not a JSON object of version 1");
		}
		return new Entry(index, json.path("type").asString(), time(json.path("receivedAt").asString("")), json);
	}

	private static JsonNode json(byte[] leaf) throws MalformedException {
		try {
			return JSON.readTree(leaf);
		}
		catch (JacksonException ex) {
			// Its message quotes the entry.
			throw new MalformedException("Not JSON, or a field comes twice");
		}
	}

	static Instant time(String text) throws MalformedException {
		try {
			if (text.length() == TIME_LENGTH && text.endsWith("Z")) {
				return Instant.parse(text);
			}
		}
		catch (DateTimeException ex) {
			throw new MalformedException("receivedAt");
		}
		throw new MalformedException("receivedAt");
	}

}
