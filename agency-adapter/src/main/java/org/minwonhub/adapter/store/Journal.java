package org.minwonhub.adapter.store;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What happened lately.
 */
public final class Journal {

	private final JdbcClient jdbc;

	Journal(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void add(JournalLine line) {
		this.jdbc.sql("""
				insert into journal (at, direction, operation, complaint_id, application_number, message_id,
					sender, sender_signature, hub_signature, outcome, board_key)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Values.of(line.at(), line.direction(), line.operation(), line.complaintId(),
					line.applicationNumber(), line.messageId(), line.sender(), line.senderSignature(),
					line.hubSignature(), line.outcome(), line.boardKey()))
			.update();
	}

	/** Newest first. */
	public List<JournalLine> latest(int most) {
		return this.jdbc.sql("select * from journal order by id desc limit ?")
			.param(most)
			.query((row, number) -> new JournalLine(row.getLong("at"), row.getString("direction"),
					row.getString("operation"), row.getString("complaint_id"), row.getString("application_number"),
					row.getString("message_id"), row.getString("sender"), row.getString("sender_signature"),
					row.getString("hub_signature"), row.getString("outcome"), row.getString("board_key")))
			.list();
	}

	public int forgetBefore(long time) {
		return this.jdbc.sql("delete from journal where at < ?").param(time).update();
	}

}
