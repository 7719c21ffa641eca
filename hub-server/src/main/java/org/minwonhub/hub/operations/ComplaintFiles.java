package org.minwonhub.hub.operations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.erasure.Erasure;
import org.minwonhub.hub.erasure.ErasureDesk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads one complaint with its legs, steps and deliveries.
 */
@Component
class ComplaintFiles {

	private final JdbcClient jdbc;

	private final ComplaintSearch complaints;

	private final DeliverySearch deliveries;

	private final ErasureDesk erasures;

	ComplaintFiles(JdbcClient jdbc, ComplaintSearch complaints, DeliverySearch deliveries, ErasureDesk erasures) {
		this.jdbc = jdbc;
		this.complaints = complaints;
		this.deliveries = deliveries;
		this.erasures = erasures;
	}

	/**
	 * @param name application number or id
	 * @param within the one agency whose complaints are shown; {@code null} for all
	 */
	ComplaintFile open(String name, @Nullable String within) {
		ComplaintLine complaint = this.complaints.find(name)
			.filter((found) -> within == null || holds(within, found.id()))
			.orElseThrow(() -> new OperationProblem(Problem.COMPLAINT_UNKNOWN, name));
		return new ComplaintFile(complaint, legs(complaint.id()), steps(complaint.id()),
				this.deliveries.of(complaint.id()),
				this.erasures.ofComplaint(complaint.id()).stream().filter(Erasure::approved).findFirst().orElse(null));
	}

	private boolean holds(String participant, UUID complaint) {
		return this.jdbc
			.sql("select count(*) from complaint_holder where complaint_id = :complaint and participant = :participant")
			.param("complaint", complaint)
			.param("participant", participant)
			.query(Long.class)
			.single() > 0;
	}

	private List<LegLine> legs(UUID complaint) {
		return this.jdbc.sql("""
				select id, ordinal, agency, state, receipt_number, due_date, opened_at from leg
				where complaint_id = :complaint order by ordinal""")
			.param("complaint", complaint)
			.query((rs, row) -> new LegLine(Columns.id(rs, "id"), rs.getInt("ordinal"), rs.getString("agency"),
					rs.getString("state"), rs.getString("receipt_number"), rs.getObject("due_date", LocalDate.class),
					Columns.time(rs, "opened_at")))
			.list();
	}

	private List<StepLine> steps(UUID complaint) {
		return this.jdbc.sql("""
				select s.at, l.ordinal, s.state, s.cause, m.participant, m.message_id, m.signer
				from step s left join leg l on l.id = s.leg_id left join message m on m.id = s.message
				where s.complaint_id = :complaint order by s.id""")
			.param("complaint", complaint)
			.query((rs, row) -> new StepLine(Columns.time(rs, "at"), rs.getObject("ordinal", Integer.class),
					rs.getString("state"), rs.getString("cause"), rs.getString("participant"),
					rs.getObject("message_id", UUID.class), rs.getString("signer")))
			.list();
	}

}
