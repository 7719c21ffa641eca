package org.minwonhub.hub.complaint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.mailbox.Deliveries;
import org.minwonhub.hub.recovery.Recovered;
import org.minwonhub.hub.site.IdSource;
import org.minwonhub.xsd.mailbox.AssignmentReason;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens a leg at an agency and hands it everything that the petitioner has said, in
 * order.
 */
@Component
class LegOpening {

	/** What a new handler must know. */
	private static final List<String> PETITIONERS_SIDE = List.of("SubmitComplaint", "AmendComplaint", "RemoveAtOrigin",
			"AddFollowUp", "RedactComplaint", "TransferComplaint");

	private final JdbcClient jdbc;

	private final LegStore legs;

	private final Holders holders;

	private final Steps steps;

	private final Deliveries deliveries;

	private final LegMoves moves;

	private final IdSource ids;

	private final Recovered recovered;

	LegOpening(JdbcClient jdbc, LegStore legs, Holders holders, Steps steps, Deliveries deliveries, LegMoves moves,
			IdSource ids, Recovered recovered) {
		this.jdbc = jdbc;
		this.legs = legs;
		this.holders = holders;
		this.steps = steps;
		this.deliveries = deliveries;
		this.moves = moves;
		this.ids = ids;
		this.recovered = recovered;
	}

	/** A leg of an agency that has the complaint already, having filed it itself. */
	void own(UUID leg, UUID complaint, String agency, Instant at, String cause, Long message) {
		record(this.legs.open(leg, complaint, agency, null, at), at, cause, message);
	}

	/** A leg of an agency that gets the complaint handed over. */
	void at(String agency, UUID complaint, @Nullable UUID transferredFrom, Instant at, String cause,
			@Nullable Long message) {
		AssignmentReason reason = (transferredFrom != null) ? AssignmentReason.TRANSFERRED : AssignmentReason.ASSIGNED;
		UUID id = this.recovered.leg(agency, complaint, reason.name()).orElseGet(this.ids::next);
		LegRow leg = this.legs.open(id, complaint, agency, transferredFrom, at);
		record(leg, at, cause, message);
		this.deliveries.post(agency, complaint, leg.id(), reason, history(complaint), at);
	}

	private void record(LegRow leg, Instant at, String cause, @Nullable Long message) {
		this.holders.add(leg.complaint(), leg.agency(), Holders.Role.HANDLER);
		this.steps.add(leg.complaint(), leg.id(), at, LegState.FILED.name(), cause, message);
		this.moves.refresh(leg.complaint());
	}

	private List<Long> history(UUID complaint) {
		return this.jdbc
			.sql("select id from message where complaint_id = :complaint and operation in (:operations) order by id")
			.param("complaint", complaint)
			.param("operations", PETITIONERS_SIDE)
			.query(Long.class)
			.list();
	}

}
