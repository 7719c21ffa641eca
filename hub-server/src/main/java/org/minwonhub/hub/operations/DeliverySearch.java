package org.minwonhub.hub.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.mailbox.DeliveryState;
import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds deliveries, oldest first.
 */
@Component
class DeliverySearch {

	private static final String COLUMNS = """
			select d.id, c.application_number, d.recipient, d.seq, d.reason, d.state, d.attempt, d.next_at, d.code,
			  d.why, d.board_reference, d.assigned_at, d.ended_at
			from delivery d join complaint c on c.id = d.complaint_id""";

	private static final Set<String> UNENDED = Set.of("QUEUED", "READY", "PARKED", "HELD");

	private final JdbcClient jdbc;

	DeliverySearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param recipient URI or agency code; absent for all
	 * @param state one state; absent for all deliveries that have not ended
	 */
	Page<DeliveryLine> list(@Nullable String recipient, @Nullable String state, @Nullable Cursor after, int size) {
		Criteria criteria = new Criteria().and("d.recipient = :recipient", "recipient", Names.uri(recipient))
			.and("d.state in (:states)", "states", states(state));
		if (after != null) {
			criteria
				.and("(d.assigned_at > :at or (d.assigned_at = :at and d.id > :id))", "at",
						DatabaseClock.column(after.at()))
				.parameters()
				.put("id", after.id());
		}
		return Page.of(
				read(criteria.where() + " order by d.assigned_at, d.id limit " + (size + 1), criteria.parameters()),
				size, DeliveryLine::cursor);
	}

	List<DeliveryLine> of(UUID complaint) {
		return read(" where d.complaint_id = :complaint order by d.assigned_at, d.recipient, d.seq",
				Map.of("complaint", complaint));
	}

	private List<DeliveryLine> read(String rest, Map<String, Object> parameters) {
		return this.jdbc.sql(COLUMNS + rest).params(parameters).query(DeliverySearch::line).list();
	}

	private static Set<String> states(@Nullable String state) {
		if (state == null || state.isBlank()) {
			return UNENDED;
		}
		if (Arrays.stream(DeliveryState.values()).noneMatch((known) -> known.name().equals(state))) {
			throw new OperationProblem(Problem.DELIVERY_STATE_UNKNOWN, state);
		}
		return Set.of(state);
	}

	private static DeliveryLine line(ResultSet rs, int row) throws SQLException {
		return new DeliveryLine(Columns.id(rs, "id"), rs.getString("application_number"), rs.getString("recipient"),
				rs.getLong("seq"), rs.getString("reason"), rs.getString("state"), rs.getInt("attempt"),
				Columns.time(rs, "next_at"), rs.getString("code"), rs.getString("why"), rs.getString("board_reference"),
				Columns.time(rs, "assigned_at"), Columns.optionalTime(rs, "ended_at"));
	}

}
