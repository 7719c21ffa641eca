package org.minwonhub.audit.entry;

import java.time.Instant;

import tools.jackson.databind.JsonNode;

/**
 * One entry as its JSON says.
 *
 * @param index its place in the log
 * @param type what kind it is
 * @param at when the hub accepted or did it
 * @param json all its fields
 */
public record Entry(long index, String type, Instant at, JsonNode json) {

	/** An accepted message. */
	public static final String EXCHANGE = "exchange";

	/** A refused message of a participant that showed who it is. */
	public static final String REFUSAL = "refusal";

	/** A delivery that the hub decided. */
	public static final String ASSIGNMENT = "assignment";

	/** What a witness found wrong with the log. */
	public static final String ALARM = "alarm";

	/** A restored hub takes messages again that the log already has. */
	public static final String RESTORE = "restore";

	/** A field's text; empty if there is none. */
	public String text(String field) {
		return this.json.path(field).asString("");
	}

	/** Whether a participant sent what is logged here. */
	public boolean isMessage() {
		return this.type.equals(EXCHANGE) || this.type.equals(REFUSAL);
	}

	public long senderSeq() {
		return this.json.path("senderSeq").asLong(0);
	}

	/** The operation without its namespace. */
	public String operation() {
		String op = text("op");
		return op.substring(op.indexOf('}') + 1);
	}

}
