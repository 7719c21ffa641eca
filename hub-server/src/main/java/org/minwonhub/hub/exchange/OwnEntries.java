package org.minwonhub.hub.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.log.ConsultationLog;
import org.minwonhub.hub.log.serving.PublishedLog;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.xsd.log.FindEntries;
import org.minwonhub.xsd.log.FindEntriesResponse;
import org.minwonhub.xsd.log.MessageEntry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The log's entries of messages that a participant sent or was handed, and of no others.
 */
@Component
class OwnEntries {

	private static final int STANDARD_LIMIT = 100;

	/** A year and the month in which it is looked back at. */
	private static final Duration LONGEST = Duration.ofDays(400);

	private final JdbcClient jdbc;

	private final Transactions transactions;

	private final PublishedLog log;

	private final ConsultationLog consultations;

	OwnEntries(JdbcClient jdbc, Transactions transactions, PublishedLog log, ConsultationLog consultations) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.log = log;
		this.consultations = consultations;
	}

	FindEntriesResponse find(String caller, FindEntries request) {
		Instant from = request.getReceivedFrom().toInstant();
		Instant before = request.getReceivedBefore().toInstant();
		if (Duration.between(from, before).compareTo(LONGEST) > 0) {
			throw new Refused(FaultCode.SCHEMA_INVALID, new Refused.Violation("receivedBefore",
					"at most 400 days after receivedFrom; ask once for each year"));
		}
		int limit = Objects.requireNonNullElse(request.getLimit(), STANDARD_LIMIT);
		long after = Objects.requireNonNullElse(request.getAfter(), 0L);
		return this.transactions.durably(() -> {
			List<Row> rows = rows(caller, from, before, after, limit);
			this.consultations.record("ENTRIES_LISTED", caller, Map.of("from", from.toString(), "to", before.toString(),
					"after", String.valueOf(after), "entries", String.valueOf(rows.size())));
			FindEntriesResponse response = new FindEntriesResponse();
			rows.forEach((row) -> response.getEntry().add(row.entry()));
			if (rows.size() == limit) {
				response.setNext(rows.get(rows.size() - 1).row());
			}
			return response;
		});
	}

	/**
	 * Two questions with an index each; what was assigned to the caller was received by
	 * then.
	 */
	private List<Row> rows(String caller, Instant from, Instant before, long after, int limit) {
		return this.jdbc
			.sql("""
					select m.id, m.message_id, m.participant, m.leaf, l.idx
					from (select s.id from message s
					    where s.participant = :caller and s.received_at >= :from and s.received_at < :before and s.id > :after
					  union
					  select r.id from delivery d join delivery_message dm on dm.delivery_id = d.id
					    join message r on r.id = dm.message
					    where d.recipient = :caller and d.assigned_at >= :from and d.attempt > 0
					      and r.received_at >= :from and r.received_at < :before and r.id > :after) own
					  join message m on m.id = own.id join log_message l on l.message = m.id
					where l.idx < :size
					order by m.id limit :limit""")
			.param("from", DatabaseClock.column(from))
			.param("before", DatabaseClock.column(before))
			.param("after", after)
			.param("size", this.log.size())
			.param("caller", caller)
			.param("limit", limit)
			.query(OwnEntries::row)
			.list();
	}

	private static Row row(ResultSet rs, int number) throws SQLException {
		MessageEntry entry = new MessageEntry();
		entry.setIndex(rs.getLong("idx"));
		entry.setOfMessage(Urn.of(rs.getObject("message_id", UUID.class)));
		entry.setSender(rs.getString("participant"));
		entry.setLogLeaf(rs.getBytes("leaf"));
		return new Row(rs.getLong("id"), entry);
	}

	private record Row(long row, MessageEntry entry) {
	}

}
