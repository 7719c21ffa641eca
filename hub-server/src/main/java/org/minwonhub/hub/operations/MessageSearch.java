package org.minwonhub.hub.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds messages, newest first.
 */
@Component
class MessageSearch {

	private static final String ACCEPTED = """
			select m.message_id, m.participant, m.operation, m.received_at, m.sender_seq, m.signer,
			  c.application_number, null as code
			from message m left join complaint c on c.id = m.complaint_id""";

	private static final String REFUSED = """
			select r.message_id, r.participant, null as operation, r.refused_at as received_at, 0 as sender_seq,
			  null as signer, null as application_number, r.code
			from refusal r""";

	private static final String SENT = "m.participant = :within";

	/** Handed over, that is: what only waits for a recipient is not its own yet. */
	private static final String DELIVERED = """
			m.id in (select dm.message from delivery d join delivery_message dm on dm.delivery_id = d.id
			  where d.recipient = :within and d.attempt > 0)""";

	private static final String TOOK_PART = """
			(m.participant = :within or exists (select 1 from delivery_message dm join delivery d on d.id = dm.delivery_id
			  where dm.message = m.id and d.recipient = :within and d.attempt > 0))""";

	private final JdbcClient jdbc;

	MessageSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param within the one agency whose messages are shown: those that it sent or that
	 * were handed over to it; {@code null} for all
	 */
	Page<MessageLine> list(MessageFilter filter, @Nullable String within, @Nullable Cursor after, int size) {
		if (filter.refused()) {
			Criteria criteria = filter.ofRefusals().and("r.participant = :within", "within", within);
			return page(newest(REFUSED, criteria, "r.refused_at", "r.message_id", after, size), criteria, size);
		}
		if (within == null) {
			Criteria criteria = filter.accepted();
			return page(accepted(criteria, after, size), criteria, size);
		}
		// Two questions with an index each; one with "or" would look at everybody's.
		Criteria sent = filter.accepted().and(SENT, "within", within);
		Criteria delivered = filter.accepted().and(DELIVERED, "within", within);
		String both = "select * from ((" + accepted(sent, after, size) + ") union (" + accepted(delivered, after, size)
				+ ")) mine order by received_at desc, message_id desc limit " + (size + 1);
		return page(both, sent, size);
	}

	/** An accepted message. */
	Optional<MessageLine> find(UUID id, String sender, @Nullable String within) {
		Criteria criteria = new Criteria().and("m.participant = :sender", "sender", sender)
			.and("m.message_id = :id", "id", id)
			.and(TOOK_PART, "within", within);
		return this.jdbc.sql(ACCEPTED + criteria.where())
			.params(criteria.parameters())
			.query(MessageSearch::line)
			.optional();
	}

	private static String accepted(Criteria criteria, @Nullable Cursor after, int size) {
		return newest(ACCEPTED, criteria, "m.received_at", "m.message_id", after, size);
	}

	/** Asks for one page, and one more line that says whether there is another page. */
	private static String newest(String columns, Criteria criteria, String at, String id, @Nullable Cursor after,
			int size) {
		if (after != null) {
			criteria
				.and("(" + at + " < :at or (" + at + " = :at and " + id + " < :id))", "at",
						DatabaseClock.column(after.at()))
				.parameters()
				.put("id", after.id());
		}
		return columns + criteria.where() + " order by " + at + " desc, " + id + " desc limit " + (size + 1);
	}

	private Page<MessageLine> page(String sql, Criteria criteria, int size) {
		return Page.of(read(sql, criteria.parameters()), size, MessageLine::cursor);
	}

	private List<MessageLine> read(String sql, Map<String, Object> parameters) {
		return this.jdbc.sql(sql).params(parameters).query(MessageSearch::line).list();
	}

	private static MessageLine line(ResultSet rs, int row) throws SQLException {
		return new MessageLine(Columns.id(rs, "message_id"), rs.getString("participant"), rs.getString("operation"),
				Columns.time(rs, "received_at"), rs.getLong("sender_seq"), rs.getString("signer"),
				rs.getString("application_number"), rs.getString("code"));
	}

}
