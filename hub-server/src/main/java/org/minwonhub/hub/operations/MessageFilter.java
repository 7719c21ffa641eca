package org.minwonhub.hub.operations;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What to search messages by; what is blank does not matter.
 *
 * @param id the message's own, with or without {@code urn:uuid:}
 * @param number application number of its complaint
 * @param receipt receipt number that an agency gave to its leg
 * @param sender URI or agency code
 * @param operation local name of its content
 * @param signer SHA-256 of the certificate
 * @param outcome {@code REFUSED} for refused ones; else accepted ones
 * @param from first day, in Korea
 * @param to last day, in Korea
 */
record MessageFilter(@Nullable String id, @Nullable String number, @Nullable String receipt, @Nullable String sender,
		@Nullable String operation, @Nullable String signer, @Nullable String outcome, @Nullable String from,
		@Nullable String to) {

	static final String REFUSED = "REFUSED";

	boolean refused() {
		return REFUSED.equals(this.outcome);
	}

	/** The conditions over {@code message m}. */
	Criteria accepted() {
		return new Criteria()
			.and("m.message_id = :message and m.participant in (select uri from participant)", "message", messageId())
			.and("m.complaint_id in (select id from complaint where application_number = :number)", "number",
					given(this.number))
			.and("m.complaint_id in (select complaint_id from leg where receipt_number = :receipt)", "receipt",
					given(this.receipt))
			.and("m.participant = :sender", "sender", Names.uri(this.sender))
			.and("m.operation = :operation", "operation", given(this.operation))
			.and("m.signer = :signer", "signer", given(this.signer))
			.and("m.received_at >= :from", "from", Days.begin(this.from))
			.and("m.received_at < :to", "to", Days.end(this.to));
	}

	/**
	 * The conditions over {@code refusal r}, of which no more is kept than who, which and
	 * why.
	 */
	Criteria ofRefusals() {
		return new Criteria().and("r.message_id = :message", "message", messageId())
			.and("r.participant = :sender", "sender", Names.uri(this.sender))
			.and("r.refused_at >= :from", "from", Days.begin(this.from))
			.and("r.refused_at < :to", "to", Days.end(this.to));
	}

	private @Nullable UUID messageId() {
		String name = given(this.id);
		return (name != null) ? Names.message(name) : null;
	}

	private static @Nullable String given(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

}
