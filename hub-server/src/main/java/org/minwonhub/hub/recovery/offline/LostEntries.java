package org.minwonhub.hub.recovery.offline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.recovery.Recovered;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.DatabaseClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down what the entries say that came back without what they record.
 */
final class LostEntries {

	private static final Set<String> PEOPLES_ACTS = Set.of("admin", "key-change", "policy-change", "registry-change",
			"erasure");

	private final JdbcClient jdbc;

	private final int epoch;

	private final Instant now;

	private final JsonMapper json = new JsonMapper();

	private long messages;

	private long acts;

	LostEntries(JdbcClient jdbc, int epoch, Instant now) {
		this.jdbc = jdbc;
		this.epoch = epoch;
		this.now = now;
	}

	long messages() {
		return this.messages;
	}

	long acts() {
		return this.acts;
	}

	void add(long index, byte[] leaf) {
		JsonNode entry = this.json.readTree(leaf);
		String type = entry.path("type").asString();
		if (type.equals("exchange")) {
			message(index, entry);
		}
		else if (type.equals("assignment")) {
			assignment(index, entry);
		}
		else if (PEOPLES_ACTS.contains(type)) {
			act(index, type, entry);
		}
	}

	/** When an entry says that its message was received. */
	Instant receivedAt(byte[] leaf) {
		return Instant.parse(this.json.readTree(leaf).path("receivedAt").asString());
	}

	private void message(long index, JsonNode entry) {
		String operation = entry.path("op").asString();
		this.messages++;
		this.jdbc.sql("""
				insert into recovered_message (idx, epoch, participant, message_id, operation, received_at, state,
				  changed_at)
				values (:idx, :epoch, :participant, :message, :operation, :at, 'MISSING', :now)""")
			.param("idx", index)
			.param("epoch", this.epoch)
			.param("participant", entry.path("from").asString())
			.param("message", Urn.parse(entry.path("id").asString()))
			.param("operation", operation.substring(operation.indexOf('}') + 1))
			.param("at", at(entry))
			.param("now", DatabaseClock.column(this.now))
			.update();
	}

	/** What an assignment hands over belongs to its complaint. */
	private void assignment(long index, JsonNode entry) {
		UUID complaint = Urn.parse(entry.path("complaint").asString());
		List<UUID> messages = entry.path("messages").valueStream().map((id) -> Urn.parse(id.asString())).toList();
		this.jdbc
			.sql("""
					insert into recovered_assignment (id, idx, recipient, complaint_id, leg_id, reason, messages, assigned_at,
					  used)
					values (:id, :idx, :recipient, :complaint, :leg, :reason, :messages, :at, false)""")
			.param("id", Urn.parse(entry.path("id").asString()))
			.param("idx", index)
			.param("recipient", entry.path("to").asString())
			.param("complaint", complaint)
			.param("leg", leg(entry))
			.param("reason", entry.path("reason").asString())
			.param("messages", Recovered.joined(messages))
			.param("at", at(entry))
			.update();
		for (UUID message : messages) {
			this.jdbc.sql(
					"update recovered_message set complaint_id = :complaint where message_id = :message and epoch = :epoch")
				.param("complaint", complaint)
				.param("message", message)
				.param("epoch", this.epoch)
				.update();
		}
	}

	private static @Nullable UUID leg(JsonNode entry) {
		return entry.path("leg").isString() ? Urn.parse(entry.path("leg").asString()) : null;
	}

	private void act(long index, String type, JsonNode entry) {
		this.acts++;
		this.jdbc.sql("""
				insert into recovered_act (idx, epoch, type, act, subject, at)
				values (:idx, :epoch, :type, :act, :subject, :at)""")
			.param("idx", index)
			.param("epoch", this.epoch)
			.param("type", type)
			.param("act", text(entry, "act", type))
			.param("subject", text(entry, "subject", text(entry, "complaint", "")))
			.param("at", at(entry))
			.update();
	}

	private static String text(JsonNode entry, String name, String otherwise) {
		return entry.path(name).isString() ? entry.path(name).asString() : otherwise;
	}

	private static OffsetDateTime at(JsonNode entry) {
		return DatabaseClock.column(Instant.parse(entry.path("receivedAt").asString()));
	}

}
