package org.minwonhub.hub.complaint;

import java.util.List;

import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.intake.ReceivedMessage;
import org.minwonhub.hub.routing.UnroutedStore;
import org.minwonhub.xsd.complaint.WithdrawComplaint;

import org.springframework.stereotype.Component;

/**
 * 취하: ends every leg that is not answered yet.
 */
@Component
class Withdraw extends ComplaintOperation<WithdrawComplaint> {

	private final LegStore legs;

	private final LegMoves moves;

	private final Steps steps;

	private final ComplaintStore complaints;

	private final Notices notices;

	private final UnroutedStore desk;

	Withdraw(ComplaintStore complaints, Holders holders, LegStore legs, LegMoves moves, Steps steps, Notices notices,
			UnroutedStore desk) {
		super(WithdrawComplaint.class, complaints, holders);
		this.legs = legs;
		this.moves = moves;
		this.steps = steps;
		this.complaints = complaints;
		this.notices = notices;
		this.desk = desk;
	}

	@Override
	void carryOut(ComplaintRow complaint, ReceivedMessage received, WithdrawComplaint message) {
		requireFiler(complaint, received);
		List<LegRow> open = this.legs.of(complaint.id())
			.stream()
			.filter(leg -> Lifecycle.next(leg.state(), LegEvent.WITHDRAW).isPresent())
			.toList();
		if (open.isEmpty() && !complaint.state().equals("UNROUTED")) {
			throw new Refused(FaultCode.STATE_FORBIDS,
					new Refused.Violation("complaintId", "a complaint that is not " + complaint.state()));
		}
		this.notices.toOtherHolders(received, complaint.id(), null);
		open.forEach(leg -> this.moves.move(leg, LegEvent.WITHDRAW, received.receivedAt(), received.operation(),
				received.row()));
		if (open.isEmpty()) {
			this.desk.assigned(complaint.id(), complaint.filedBy(), "WithdrawComplaint", received.receivedAt());
			this.complaints.setState(complaint.id(), "WITHDRAWN");
			this.steps.add(complaint.id(), null, received.receivedAt(), "WITHDRAWN", received.operation(),
					received.row());
		}
	}

}
