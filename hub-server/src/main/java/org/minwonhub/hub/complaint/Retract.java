package org.minwonhub.hub.complaint;

import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.intake.ReceivedMessage;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.xsd.complaint.RetractAnswer;

import org.springframework.stereotype.Component;

/**
 * An answer is taken back; a leg without a final answer is in progress again.
 */
@Component
class Retract extends LegOperation<RetractAnswer> {

	private final Answers answers;

	private final LegMoves moves;

	private final Notices notices;

	Retract(ComplaintStore complaints, Holders holders, LegStore legs, Answers answers, LegMoves moves,
			Notices notices) {
		super(RetractAnswer.class, complaints, holders, legs);
		this.answers = answers;
		this.moves = moves;
		this.notices = notices;
	}

	@Override
	void carryOut(ComplaintRow complaint, LegRow leg, ReceivedMessage received, RetractAnswer message) {
		Answers.Row answer = this.answers.find(complaint.id(), Urn.parse(message.getAnswerId()))
			.filter(row -> row.leg().equals(leg.id()))
			.orElseThrow(() -> new Refused(FaultCode.ANSWER_UNKNOWN,
					new Refused.Violation("answerId", "an answer of the sender's leg")));
		if (answer.retracted() || answer.revision() != message.getBaseRevision()) {
			throw new Refused(FaultCode.STALE_REVISION,
					new Refused.Violation("baseRevision", "the present revision of an answer that stands"));
		}
		this.answers.put(answer.taken());
		boolean last = answer.isFinal() && !this.answers.hasStandingFinal(leg.id());
		this.moves.move(leg, last ? LegEvent.RETRACT_FINAL : LegEvent.RETRACT_OTHER, received.receivedAt(),
				received.operation(), received.row());
		this.notices.toPetitionersSide(received, complaint.id(), leg.id());
	}

}
