package org.minwonhub.hub.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Requests, decisions and holds as rows.
 */
@Component
class ErasureStore {

	private static final String COLUMNS = """
			select e.id, e.number, e.complaint_id, c.application_number, e.basis, e.why, e.state, e.requested_by,
			  e.requested_at, e.decided_by, e.decided_why, e.decided_at, e.erased_at
			from erasure e join complaint c on c.id = e.complaint_id
			""";

	private final JdbcClient jdbc;

	ErasureStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Erasure> newest(int most) {
		return this.jdbc.sql(COLUMNS + "order by e.number desc limit :most")
			.param("most", most)
			.query(ErasureStore::row)
			.list();
	}

	Optional<Erasure> find(long number) {
		return this.jdbc.sql(COLUMNS + "where e.number = :number")
			.param("number", number)
			.query(ErasureStore::row)
			.optional();
	}

	Optional<Erasure> find(UUID id) {
		return this.jdbc.sql(COLUMNS + "where e.id = :id").param("id", id).query(ErasureStore::row).optional();
	}

	/** Those of a complaint, newest first. */
	List<Erasure> ofComplaint(UUID complaint) {
		return this.jdbc.sql(COLUMNS + "where e.complaint_id = :complaint order by e.number desc")
			.param("complaint", complaint)
			.query(ErasureStore::row)
			.list();
	}

	/** Approved ones whose keys may still be there. */
	List<Erasure> unfinished() {
		return this.jdbc.sql(COLUMNS + "where e.state = 'APPROVED' order by e.number").query(ErasureStore::row).list();
	}

	boolean isOpen(UUID complaint) {
		return this.jdbc.sql("select count(*) from erasure where complaint_id = :complaint and state <> 'REFUSED'")
			.param("complaint", complaint)
			.query(Long.class)
			.single() > 0;
	}

	void request(UUID id, UUID complaint, String basis, String why, String by, Instant at) {
		this.jdbc.sql("""
				insert into erasure (id, complaint_id, basis, why, state, requested_by, requested_at)
				values (:id, :complaint, :basis, :why, 'REQUESTED', :by, :at)""")
			.param("id", id)
			.param("complaint", complaint)
			.param("basis", basis)
			.param("why", why)
			.param("by", by)
			.param("at", DatabaseClock.column(at))
			.update();
	}

	/**
	 * @return whether nobody else had decided it
	 */
	boolean decide(UUID id, String state, String by, String why, Instant at) {
		return this.jdbc.sql("""
				update erasure set state = :state, decided_by = :by, decided_why = :why, decided_at = :at
				where id = :id and state = 'REQUESTED'""")
			.param("state", state)
			.param("by", by)
			.param("why", why)
			.param("at", DatabaseClock.column(at))
			.param("id", id)
			.update() > 0;
	}

	void erased(UUID id, Instant at) {
		this.jdbc.sql("delete from erasure_key where erasure_id = :id").param("id", id).update();
		this.jdbc.sql("update erasure set state = 'ERASED', erased_at = :at where id = :id and state = 'APPROVED'")
			.param("at", DatabaseClock.column(at))
			.param("id", id)
			.update();
	}

	boolean isHeld(UUID complaint) {
		return this.jdbc.sql("select count(*) from legal_hold where complaint_id = :complaint and released_at is null")
			.param("complaint", complaint)
			.query(Long.class)
			.single() > 0;
	}

	void hold(UUID complaint, String by, String why, Instant at) {
		this.jdbc.sql("""
				insert into legal_hold (complaint_id, held_by, held_at, why) values (:complaint, :by, :at, :why)""")
			.param("complaint", complaint)
			.param("by", by)
			.param("at", DatabaseClock.column(at))
			.param("why", why)
			.update();
	}

	boolean release(UUID complaint, String by, String why, Instant at) {
		return this.jdbc.sql("""
				update legal_hold set released_by = :by, released_at = :at, released_why = :why
				where complaint_id = :complaint and released_at is null""")
			.param("by", by)
			.param("at", DatabaseClock.column(at))
			.param("why", why)
			.param("complaint", complaint)
			.update() > 0;
	}

	/** Who was asked to erase a copy, and what became of it. */
	List<ErasureHolder> holders(UUID erasure) {
		return this.jdbc
			.sql("""
					select d.recipient, d.state, d.code, d.ended_at from erasure_notice n join delivery d on d.id = n.delivery_id
					where n.erasure_id = :id order by d.recipient""")
			.param("id", erasure)
			.query((rs, row) -> new ErasureHolder(rs.getString("recipient"), rs.getString("state"),
					rs.getString("code"), time(rs, "ended_at")))
			.list();
	}

	private static Erasure row(ResultSet rs, int number) throws SQLException {
		return new Erasure(rs.getObject("id", UUID.class), rs.getLong("number"),
				rs.getObject("complaint_id", UUID.class), rs.getString("application_number"), rs.getString("basis"),
				rs.getString("why"), rs.getString("state"), rs.getString("requested_by"),
				rs.getObject("requested_at", OffsetDateTime.class).toInstant(), rs.getString("decided_by"),
				rs.getString("decided_why"), time(rs, "decided_at"), time(rs, "erased_at"));
	}

	private static @Nullable Instant time(ResultSet rs, String column) throws SQLException {
		OffsetDateTime time = rs.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
