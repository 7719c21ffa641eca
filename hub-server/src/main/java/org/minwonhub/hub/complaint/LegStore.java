package org.minwonhub.hub.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leg rows. Written only under the complaint's row lock.
 */
@Component
class LegStore {

	private final JdbcClient jdbc;

	LegStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	LegRow open(UUID id, UUID complaint, String agency, @Nullable UUID transferredFrom, Instant at) {
		this.jdbc
			.sql("""
					insert into leg (id, complaint_id, ordinal, agency, state, transferred_from, opened_at)
					values (:id, :complaint, (select count(*) + 1 from leg where complaint_id = :complaint), :agency, 'FILED',
					  :from, :at)""")
			.param("id", id)
			.param("complaint", complaint)
			.param("agency", agency)
			.param("from", transferredFrom)
			.param("at", DatabaseClock.column(at))
			.update();
		return new LegRow(id, complaint, agency, LegState.FILED, transferredFrom);
	}

	/** All legs of a complaint, oldest first. */
	List<LegRow> of(UUID complaint) {
		return this.jdbc.sql("""
				select id, complaint_id, agency, state, transferred_from from leg
				where complaint_id = :complaint order by ordinal""")
			.param("complaint", complaint)
			.query(LegStore::row)
			.list();
	}

	Optional<LegRow> find(UUID complaint, UUID leg) {
		return of(complaint).stream().filter(row -> row.id().equals(leg)).findFirst();
	}

	void setState(UUID leg, LegState state) {
		this.jdbc.sql("update leg set state = :state where id = :id")
			.param("state", state.name())
			.param("id", leg)
			.update();
	}

	void setAcceptance(UUID leg, String receiptNumber, @Nullable LocalDate dueDate) {
		this.jdbc.sql("update leg set receipt_number = :number, due_date = :due where id = :id")
			.param("number", receiptNumber)
			.param("due", dueDate)
			.param("id", leg)
			.update();
	}

	private static LegRow row(ResultSet rs, int number) throws SQLException {
		return new LegRow(rs.getObject("id", UUID.class), rs.getObject("complaint_id", UUID.class),
				rs.getString("agency"), LegState.valueOf(rs.getString("state")),
				rs.getObject("transferred_from", UUID.class));
	}

}
