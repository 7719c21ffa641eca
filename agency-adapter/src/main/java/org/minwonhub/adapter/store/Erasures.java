package org.minwonhub.adapter.store;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes a complaint's content out of the store. Links, numbers and the journal stay: they
 * say that there was something, and keep the board's entry from being filed anew.
 */
public final class Erasures {

	/** Why a message that was numbered is never sent. */
	private static final String ERASED = "COMPLAINT_ERASED";

	private final JdbcClient jdbc;

	Erasures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Forgets envelopes, receipts with their salts, drafts and parts. What waits to be
	 * sent about the complaint is void, since the hub takes no more of it. Callers hold a
	 * transaction.
	 */
	public void forget(String complaintId, long now) {
		new GivenUpNumbers(this.jdbc).take("case_id in (select id from board_case where complaint_id = ?)", complaintId,
				ERASED, now);
		this.jdbc.sql("delete from received_envelope where complaint_id = ?").param(complaintId).update();
		this.jdbc.sql("delete from outbox where case_id in (select id from board_case where complaint_id = ?)")
			.param(complaintId)
			.update();
	}

	/**
	 * Forgets what was received and what the hub has receipted. What an agency still has
	 * to say is its own: the hub, not another participant, decides that it is void.
	 */
	public void forgetExchanged(String complaintId) {
		this.jdbc.sql("delete from received_envelope where complaint_id = ?").param(complaintId).update();
		this.jdbc.sql("""
				delete from outbox where state = 'ACCEPTED' and case_id in (
				  select id from board_case where complaint_id = ?)""").param(complaintId).update();
	}

	/** Forgets who filed it: the sealed parts that the hub has. */
	public void forgetPetitioner(String complaintId) {
		this.jdbc.sql("""
				delete from outbox_part where part_class = 'PETITIONER' and outbox_id in (
				  select o.id from outbox o join board_case c on c.id = o.case_id
				  where c.complaint_id = ? and o.state = 'ACCEPTED')""").param(complaintId).update();
	}

	/** Deliveries of a complaint that wait for somebody to erase by hand. */
	public List<Waiting> byHand(String applicationNumber, String code) {
		return this.jdbc.sql("""
				select delivery_id, complaint_id from inbox
				where application_number = ? and outcome = 'REFUSED' and code = ?""")
			.params(applicationNumber, code)
			.query((row, number) -> new Waiting(row.getString(1), row.getString(2)))
			.list();
	}

	/** Somebody erased by hand what such a delivery asked for. */
	public void done(String deliveryId) {
		this.jdbc.sql("update inbox set outcome = 'PROCESSED', code = null where delivery_id = ?")
			.param(deliveryId)
			.update();
	}

	/** A delivery that asked for it. */
	public record Waiting(String deliveryId, String complaintId) {
	}

}
