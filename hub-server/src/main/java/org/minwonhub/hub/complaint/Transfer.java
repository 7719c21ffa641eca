package org.minwonhub.hub.complaint;

import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.intake.ReceivedMessage;
import org.minwonhub.hub.routing.Unrouted;
import org.minwonhub.hub.routing.UnroutedStore;
import org.minwonhub.xsd.complaint.TransferComplaint;

import org.springframework.stereotype.Component;

/**
 * 이송: opens a leg at the other agency; the sender's own waits for its acceptance.
 */
@Component
class Transfer extends LegOperation<TransferComplaint> {

	/** After this many the integration centre mediates (조정). */
	private static final int MOST_TRANSFERS = 3;

	private final ComplaintStore complaints;

	private final LegMoves moves;

	private final LegOpening opening;

	private final UnroutedStore desk;

	private final LiveAgencies agencies;

	private final Notices notices;

	Transfer(ComplaintStore complaints, Holders holders, LegStore legs, LegMoves moves, LegOpening opening,
			UnroutedStore desk, LiveAgencies agencies, Notices notices) {
		super(TransferComplaint.class, complaints, holders, legs);
		this.complaints = complaints;
		this.moves = moves;
		this.opening = opening;
		this.desk = desk;
		this.agencies = agencies;
		this.notices = notices;
	}

	@Override
	void carryOut(ComplaintRow complaint, LegRow leg, ReceivedMessage received, TransferComplaint message) {
		String target = message.getToAgency();
		if (received.from().equals(target)) {
			throw new Refused(FaultCode.CONTENT_CONTRADICTS, new Refused.Violation("toAgency", "another agency"));
		}
		if (target != null) {
			this.agencies.require(target, "toAgency", complaint.circle());
		}
		this.moves.move(leg, LegEvent.TRANSFER, received.receivedAt(), received.operation(), received.row());
		this.complaints.countTransfer(complaint.id());
		this.notices.toPetitionersSide(received, complaint.id(), leg.id());
		if (target == null) {
			this.desk.put(complaint.id(), Unrouted.TRANSFER_WITHOUT_TARGET, leg.id(), received.receivedAt());
		}
		else if (complaint.transfers() >= MOST_TRANSFERS) {
			this.desk.put(complaint.id(), Unrouted.MEDIATION, leg.id(), received.receivedAt());
		}
		else {
			this.opening.at(target, complaint.id(), leg.id(), received.receivedAt(), received.operation(),
					received.row());
		}
	}

}
