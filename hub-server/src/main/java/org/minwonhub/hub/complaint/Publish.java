package org.minwonhub.hub.complaint;

import java.util.Optional;
import java.util.UUID;

import org.minwonhub.hub.attachment.Parts;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.intake.ReceivedMessage;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.xsd.complaint.AnswerType;
import org.minwonhub.xsd.complaint.PublishAnswer;

import org.springframework.stereotype.Component;

/**
 * An officer's answer, or the next revision of one.
 */
@Component
class Publish extends LegOperation<PublishAnswer> {

	private final Answers answers;

	private final LegMoves moves;

	private final Parts parts;

	private final Notices notices;

	Publish(ComplaintStore complaints, Holders holders, LegStore legs, Answers answers, LegMoves moves, Parts parts,
			Notices notices) {
		super(PublishAnswer.class, complaints, holders, legs);
		this.answers = answers;
		this.moves = moves;
		this.parts = parts;
		this.notices = notices;
	}

	@Override
	void carryOut(ComplaintRow complaint, LegRow leg, ReceivedMessage received, PublishAnswer message) {
		UUID answerId = Urn.parse(message.getAnswerId());
		Optional<Answers.Row> standing = this.answers.find(complaint.id(), answerId);
		int present = standing.map(Answers.Row::revision).orElse(0);
		if (message.getRevision() != present + 1) {
			throw new Refused(FaultCode.STALE_REVISION,
					new Refused.Violation("revision", "one more than the present revision, " + present));
		}
		this.moves.move(leg, eventOf(message.getType()), received.receivedAt(), causeOf(received, message),
				received.row());
		this.parts.bind(received, null, message.getAttachment());
		this.answers.put(new Answers.Row(answerId, complaint.id(), leg.id(), message.getRevision(),
				message.getType().value(), false));
		this.notices.toPetitionersSide(received, complaint.id(), leg.id());
	}

	private static String causeOf(ReceivedMessage received, PublishAnswer message) {
		return received.operation() + " " + message.getType() + " " + message.getRevision();
	}

	private static LegEvent eventOf(AnswerType type) {
		return switch (type) {
			case INTERIM -> LegEvent.ANSWER_INTERIM;
			case FINAL -> LegEvent.ANSWER_FINAL;
			case ADDITIONAL -> LegEvent.ANSWER_ADDITIONAL;
		};
	}

}
