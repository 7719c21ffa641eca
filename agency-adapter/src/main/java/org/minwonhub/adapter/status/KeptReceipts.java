package org.minwonhub.adapter.status;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;
import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.Outbox.Receipted;

/**
 * The hub's receipts that are kept, as the command line asks for them: a few at a time.
 */
public final class KeptReceipts {

	private static final int AT_ONCE = 50;

	/** Of what was sent, an auditor needs only these; others hold what citizens wrote. */
	private static final String ACKNOWLEDGEMENT = "AcknowledgeMessages";

	private KeptReceipts() {
	}

	/** What follows a message in the outbox; empty at the end. */
	public static List<Line> after(AdapterStore store, long id) {
		return store.outbox().receipted(id, AT_ONCE).stream().map(KeptReceipts::line).toList();
	}

	static JsonObject json(AdapterStore store, long id) {
		JsonObject answer = new JsonObject();
		answer.put("receipts", new JsonArray(after(store, id).stream().map(Line::json).toList()));
		return answer;
	}

	public static List<Line> parse(JsonObject answer) {
		List<Line> lines = new ArrayList<>();
		Collection<JsonObject> items = answer.getCollection("receipts");
		for (JsonObject item : items) {
			String sent = item.getString("sent");
			lines.add(new Line(item.getLong("id"), item.getString("messageId"), decoded(item.getString("receipt")),
					(sent != null) ? decoded(sent) : null));
		}
		return lines;
	}

	private static Line line(Receipted message) {
		return new Line(message.id(), message.messageId(), message.receipt(),
				message.operation().equals(ACKNOWLEDGEMENT) ? message.envelope() : null);
	}

	private static byte[] decoded(String base64) {
		return Base64.getDecoder().decode(base64);
	}

	/**
	 * @param id of the message in the outbox
	 * @param receipt the exact bytes of the hub's answer
	 * @param sent the exact bytes of the message, if it is an acknowledgement
	 */
	public record Line(long id, String messageId, byte[] receipt, byte @Nullable [] sent) {

		/** For example {@code 00000017-8b0c….xml}. */
		public String fileName() {
			return String.format("%08d-%s.xml", this.id, this.messageId.replaceFirst("^urn:uuid:", ""));
		}

		JsonObject json() {
			JsonObject json = new JsonObject();
			json.put("id", this.id);
			json.put("messageId", this.messageId);
			json.put("receipt", Base64.getEncoder().encodeToString(this.receipt));
			json.put("sent", (this.sent != null) ? Base64.getEncoder().encodeToString(this.sent) : null);
			return json;
		}

	}

}
