package org.minwonhub.hub.complaint;

import java.util.UUID;

import org.minwonhub.hub.intake.ReceivedMessage;
import org.minwonhub.xsd.complaint.AcceptComplaint;

import org.springframework.stereotype.Component;

/**
 * 접수. If the leg came by transfer, this is what completes the transfer.
 */
@Component
class Accept extends LegOperation<AcceptComplaint> {

	private final ComplaintStore complaints;

	private final LegStore legs;

	private final LegMoves moves;

	private final Notices notices;

	Accept(ComplaintStore complaints, Holders holders, LegStore legs, LegMoves moves, Notices notices) {
		super(AcceptComplaint.class, complaints, holders, legs);
		this.complaints = complaints;
		this.legs = legs;
		this.moves = moves;
		this.notices = notices;
	}

	@Override
	void carryOut(ComplaintRow complaint, LegRow leg, ReceivedMessage received, AcceptComplaint message) {
		this.moves.move(leg, LegEvent.ACCEPT, received.receivedAt(), received.operation(), received.row());
		this.legs.setAcceptance(leg.id(), message.getReceiptNumber(), message.getDueDate());
		this.complaints.reclassify(complaint.id(), message.getKind().value(), message.getCategory());
		if (leg.transferredFrom() != null) {
			completeTransfer(complaint, leg.transferredFrom(), received);
		}
		this.notices.toPetitionersSide(received, complaint.id(), leg.id());
	}

	private void completeTransfer(ComplaintRow complaint, UUID from, ReceivedMessage received) {
		LegRow former = this.legs.find(complaint.id(), from).orElseThrow();
		if (former.state() == LegState.TRANSFER_REQUESTED) {
			this.notices.to(former.agency(), received, complaint.id(), former.id());
			this.moves.move(former, LegEvent.TRANSFER_ACCEPTED, received.receivedAt(), received.operation(),
					received.row());
		}
	}

}
