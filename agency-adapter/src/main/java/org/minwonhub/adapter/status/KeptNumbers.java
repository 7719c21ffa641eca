package org.minwonhub.adapter.status;

import java.util.Collection;
import java.util.List;

import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.GivenUpNumbers.GivenUp;

/**
 * The numbers that were given up, as the command line asks for them: a few at a time.
 */
public final class KeptNumbers {

	private static final int AT_ONCE = 500;

	private KeptNumbers() {
	}

	/** What follows a number; empty at the end. */
	public static List<GivenUp> after(AdapterStore store, long number) {
		return store.givenUp().after(number, AT_ONCE);
	}

	static JsonObject json(AdapterStore store, long number) {
		JsonObject answer = new JsonObject();
		answer.put("givenUp", new JsonArray(after(store, number).stream().map(KeptNumbers::json).toList()));
		return answer;
	}

	public static List<GivenUp> parse(JsonObject answer) {
		Collection<JsonObject> items = answer.getCollection("givenUp");
		return items.stream()
			.map((item) -> new GivenUp(item.getLong("first"), item.getLong("last"), item.getString("messageId"),
					item.getString("operation"), item.getString("code"), item.getLong("at")))
			.toList();
	}

	private static JsonObject json(GivenUp number) {
		JsonObject json = new JsonObject();
		json.put("first", number.first());
		json.put("last", number.last());
		json.put("messageId", number.messageId());
		json.put("operation", number.operation());
		json.put("code", number.code());
		json.put("at", number.at());
		return json;
	}

}
