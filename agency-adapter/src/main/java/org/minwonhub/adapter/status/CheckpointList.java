package org.minwonhub.adapter.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.SeenCheckpoints.Seen;

/**
 * The checkpoints that are kept, as the command line asks for them.
 */
public final class CheckpointList {

	private CheckpointList() {
	}

	public static List<Line> of(AdapterStore store) {
		return store.seenCheckpoints().all().stream().map(Line::of).toList();
	}

	static JsonObject json(AdapterStore store) {
		JsonObject answer = new JsonObject();
		answer.put("checkpoints", new JsonArray(of(store).stream().map(Line::json).toList()));
		return answer;
	}

	public static List<Line> parse(JsonObject answer) {
		List<Line> lines = new ArrayList<>();
		Collection<JsonObject> items = answer.getCollection("checkpoints");
		for (JsonObject item : items) {
			lines.add(new Line(item.getString("place"), item.getLong("size"),
					Base64.getDecoder().decode(item.getString("note")), Instant.parse(item.getString("at"))));
		}
		return lines;
	}

	/**
	 * @param place LATEST, or the day that it was the last of
	 * @param note the exact bytes
	 */
	public record Line(String place, long size, byte[] note, Instant at) {

		private static Line of(Seen seen) {
			return new Line(seen.place(), seen.size(), seen.note(), Instant.ofEpochMilli(seen.at()));
		}

		/** For example {@code agency-6110001-2026-11-22.checkpoint}. */
		public String fileName(String participant) {
			return participant.replaceFirst("^urn:", "").replace(':', '-') + "-" + this.place + ".checkpoint";
		}

		public JsonObject json() {
			JsonObject json = new JsonObject();
			json.put("place", this.place);
			json.put("size", this.size);
			json.put("note", Base64.getEncoder().encodeToString(this.note));
			json.put("at", this.at.toString());
			return json;
		}

	}

}
