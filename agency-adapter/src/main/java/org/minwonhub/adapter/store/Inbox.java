package org.minwonhub.adapter.store;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deliveries that were handed over, and the envelopes that came in them.
 */
public final class Inbox {

	private final JdbcClient jdbc;

	Inbox(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Received> find(String deliveryId) {
		return this.jdbc.sql("select outcome, code, board_key from inbox where delivery_id = ?")
			.param(deliveryId)
			.query((row, number) -> new Received(Outcome.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
			.optional();
	}

	/** A later attempt replaces what became of an earlier one. */
	public void keep(String deliveryId, String complaintId, String applicationNumber, String reason, String operations,
			Received received, long now) {
		this.jdbc.sql("""
				merge into inbox (delivery_id, complaint_id, application_number, reason, operations, outcome, code,
					board_key, received_at) key (delivery_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Values.of(deliveryId, complaintId, applicationNumber, reason, operations, received.outcome().name(),
					received.code(), received.boardKey(), now))
			.update();
	}

	public void keepEnvelope(String messageId, String complaintId, byte[] content, long now) {
		this.jdbc.sql("""
				merge into received_envelope (message_id, complaint_id, content, kept_at) key (message_id)
				values (?, ?, ?, ?)""").params(Values.of(messageId, complaintId, content, now)).update();
	}

	public int forgetEnvelopesBefore(long time) {
		return this.jdbc.sql("delete from received_envelope where kept_at < ?").param(time).update();
	}

	public long refused() {
		return this.jdbc.sql("select count(*) from inbox where outcome = 'REFUSED'").query(Long.class).single();
	}

	/** What was refused since, newest first. */
	public List<RefusedDelivery> refusedSince(long time, int most) {
		return this.jdbc.sql("""
				select delivery_id, application_number, operations, code, received_at from inbox
				where outcome = 'REFUSED' and received_at >= ? order by received_at desc limit ?""")
			.params(time, most)
			.query((row, number) -> new RefusedDelivery(row.getString(1), row.getString(2), row.getString(3),
					row.getString(4), row.getLong(5)))
			.list();
	}

	/**
	 * @param deliveryId that the integration centre can hand over again
	 * @param applicationNumber 신청번호
	 * @param operations of the messages in it
	 * @param code why it was refused
	 * @param at milliseconds since 1970
	 */
	public record RefusedDelivery(String deliveryId, String applicationNumber, String operations, String code,
			long at) {
	}

	/** What became of a delivery. */
	public enum Outcome {

		PROCESSED, RETRY, REFUSED

	}

	/**
	 * @param outcome what became of it
	 * @param code why, for RETRY and REFUSED
	 * @param boardKey where the board keeps it
	 */
	public record Received(Outcome outcome, @Nullable String code, @Nullable String boardKey) {

		public static Received processed(@Nullable String boardKey) {
			return new Received(Outcome.PROCESSED, null, boardKey);
		}

		public static Received retry(String code) {
			return new Received(Outcome.RETRY, code, null);
		}

		public static Received refused(String code) {
			return new Received(Outcome.REFUSED, code, null);
		}

	}

}
