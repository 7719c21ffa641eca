package org.minwonhub.hub.complaint;

import java.time.Instant;
import java.util.UUID;

import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.routing.UnroutedDesk;
import org.minwonhub.hub.routing.UnroutedStore;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.Participant;

import org.springframework.stereotype.Component;

/**
 * The integration centre assigns what could not be routed.
 */
@Component
class CentreDesk implements UnroutedDesk {

	private final Transactions transactions;

	private final DatabaseClock clock;

	private final ComplaintStore complaints;

	private final UnroutedStore desk;

	private final Directory directory;

	private final LegOpening opening;

	CentreDesk(Transactions transactions, DatabaseClock clock, ComplaintStore complaints, UnroutedStore desk,
			Directory directory, LegOpening opening) {
		this.transactions = transactions;
		this.clock = clock;
		this.complaints = complaints;
		this.desk = desk;
		this.directory = directory;
		this.opening = opening;
	}

	@Override
	public void assign(UUID complaint, String agency, String why) {
		this.transactions.durably(() -> assignInTransaction(complaint, agency, why));
	}

	private void assignInTransaction(UUID complaint, String agency, String why) {
		this.complaints.find(complaint).orElseThrow(() -> new Refused(FaultCode.COMPLAINT_UNKNOWN));
		this.complaints.hold(complaint);
		UnroutedStore.Waiting waiting = this.desk.waiting(complaint)
			.orElseThrow(() -> new Refused(FaultCode.STATE_FORBIDS,
					new Refused.Violation("complaint", "a complaint that waits on the desk")));
		this.directory.find(agency)
			.filter(found -> found.kind() == Participant.Kind.AGENCY && found.state() == Participant.State.LIVE)
			.orElseThrow(() -> new Refused(FaultCode.AGENCY_UNKNOWN, new Refused.Violation("agency", "a live agency")));
		Instant now = this.clock.now();
		this.desk.assigned(complaint, agency, why, now);
		this.opening.at(agency, complaint, waiting.transferredFrom(), now, "UnroutedDesk.assign", null);
	}

}
