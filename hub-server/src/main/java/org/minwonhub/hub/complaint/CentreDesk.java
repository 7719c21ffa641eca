package org.minwonhub.hub.complaint;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.log.AdministrationLog;
import org.minwonhub.hub.routing.UnroutedDesk;
import org.minwonhub.hub.routing.UnroutedStore;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;

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

	private final LiveAgencies agencies;

	private final LegOpening opening;

	private final AdministrationLog log;

	CentreDesk(Transactions transactions, DatabaseClock clock, ComplaintStore complaints, UnroutedStore desk,
			LiveAgencies agencies, LegOpening opening, AdministrationLog log) {
		this.transactions = transactions;
		this.clock = clock;
		this.complaints = complaints;
		this.desk = desk;
		this.agencies = agencies;
		this.opening = opening;
		this.log = log;
	}

	@Override
	public void assign(UUID complaint, String agency, String why) {
		this.transactions.durably(() -> assignInTransaction(complaint, agency, why));
	}

	private void assignInTransaction(UUID complaint, String agency, String why) {
		if (this.complaints.find(complaint).isEmpty()) {
			throw new Refused(FaultCode.COMPLAINT_UNKNOWN);
		}
		ComplaintRow held = this.complaints.hold(complaint);
		if (held.erased()) {
			throw new Refused(FaultCode.COMPLAINT_ERASED);
		}
		UnroutedStore.Waiting waiting = this.desk.waiting(complaint)
			.orElseThrow(() -> new Refused(FaultCode.COMPLAINT_UNKNOWN,
					new Refused.Violation("complaint", "a complaint that waits on the desk")));
		this.agencies.require(agency, "agency", held.circle());
		Instant now = this.clock.now();
		this.desk.assigned(complaint, agency, why, now);
		this.opening.at(agency, complaint, waiting.transferredFrom(), now, "UnroutedDesk.assign", null);
		this.log.record("COMPLAINT_ASSIGNED", Urn.of(complaint), Map.of("agency", agency, "why", why));
	}

}
