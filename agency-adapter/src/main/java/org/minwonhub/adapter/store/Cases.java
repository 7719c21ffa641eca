package org.minwonhub.adapter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

import org.minwonhub.adapter.board.EntryKey;
import org.minwonhub.adapter.store.BoardCase.CaseKind;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.Kind;

/**
 * The links between the board's posts and the hub's complaints.
 */
public final class Cases {

	private final JdbcClient jdbc;

	Cases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public long addFiled(EntryKey key, int generation, Handling handling, Kind kind, @Nullable String category,
			long now) {
		return add("""
				insert into board_case (kind, handling, board_key, generation, complaint_kind, category, own_leg,
					created_at) values ('FILED', ?, ?, ?, ?, ?, ?, ?)""", handling.name(), key.value(), generation,
				kind.name(), category, handling == Handling.OWN, now);
	}

	/** A complaint that came through the hub, once its post stands on the board. */
	public long addReceived(CaseKind caseKind, EntryKey key, int generation, String complaintId,
			String applicationNumber, @Nullable String legId, Kind kind, @Nullable String category, int revision,
			long now) {
		return add("""
				insert into board_case (kind, board_key, generation, complaint_id, application_number, leg_id,
					complaint_kind, category, revision, own_leg, created_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", caseKind.name(), key.value(), generation, complaintId,
				applicationNumber, legId, kind.name(), category, revision, caseKind == CaseKind.RECEIVED, now);
	}

	private long add(String sql, @Nullable Object... values) {
		GeneratedKeyHolder keys = new GeneratedKeyHolder();
		this.jdbc.sql(sql).params(Values.of(values)).update(keys, "id");
		return Objects.requireNonNull(keys.getKey()).longValue();
	}

	public BoardCase get(long id) {
		return this.jdbc.sql("select * from board_case where id = ?").param(id).query(Cases::read).single();
	}

	public Optional<BoardCase> ofComplaint(String complaintId) {
		return this.jdbc.sql("select * from board_case where complaint_id = ?")
			.param(complaintId)
			.query(Cases::read)
			.optional();
	}

	/** What the receipt of the filing told. */
	public void filed(long id, String complaintId, @Nullable String applicationNumber, @Nullable String legId) {
		this.jdbc.sql("update board_case set complaint_id = ?, application_number = ?, leg_id = ? where id = ?")
			.params(Values.of(complaintId, applicationNumber, legId, id))
			.update();
	}

	public void amended(long id, int revision) {
		this.jdbc.sql("update board_case set revision = greatest(revision, ?) where id = ?")
			.params(Values.of(revision, id))
			.update();
	}

	/** The hub assigned a leg of a complaint that already stands on this board. */
	public void assigned(long id, @Nullable String legId) {
		this.jdbc.sql("update board_case set own_leg = true, acceptance_queued = false, leg_id = ? where id = ?")
			.params(Values.of(legId, id))
			.update();
	}

	public void acceptanceQueued(long id) {
		this.jdbc.sql("update board_case set acceptance_queued = true where id = ?").param(id).update();
	}

	private static BoardCase read(ResultSet row, int number) throws SQLException {
		String handling = row.getString("handling");
		return new BoardCase(row.getLong("id"), CaseKind.valueOf(row.getString("kind")),
				(handling != null) ? Handling.valueOf(handling) : null, new EntryKey(row.getString("board_key")),
				row.getInt("generation"), row.getString("complaint_id"), row.getString("application_number"),
				row.getString("leg_id"), Kind.valueOf(row.getString("complaint_kind")), row.getString("category"),
				row.getInt("revision"), row.getBoolean("own_leg"), row.getBoolean("acceptance_queued"));
	}

}
