package org.minwonhub.hub.complaint;

import org.minwonhub.hub.intake.ReceivedMessage;
import org.minwonhub.xsd.complaint.ReportProgress;

import org.springframework.stereotype.Component;

/**
 * 처리진행상황 통지, or a status of the agency's board, mapped or not.
 */
@Component
class Progress extends LegOperation<ReportProgress> {

	private final LegMoves moves;

	private final Notices notices;

	Progress(ComplaintStore complaints, Holders holders, LegStore legs, LegMoves moves, Notices notices) {
		super(ReportProgress.class, complaints, holders, legs);
		this.moves = moves;
		this.notices = notices;
	}

	@Override
	void carryOut(ComplaintRow complaint, LegRow leg, ReceivedMessage received, ReportProgress message) {
		this.moves.move(leg, LegEvent.PROGRESS, received.receivedAt(),
				message.isStatusKnown() ? received.operation() : received.operation() + " UNKNOWN_STATUS",
				received.row());
		this.notices.toPetitionersSide(received, complaint.id(), leg.id());
	}

}
