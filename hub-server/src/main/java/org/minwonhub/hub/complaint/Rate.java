package org.minwonhub.hub.complaint;

import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.intake.ReceivedMessage;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.xsd.complaint.RateAnswer;

import org.springframework.stereotype.Component;

/**
 * 만족도: goes to the agency whose answer it is, and to those who show a copy.
 */
@Component
class Rate extends ComplaintOperation<RateAnswer> {

	private final Answers answers;

	private final Steps steps;

	private final Notices notices;

	Rate(ComplaintStore complaints, Holders holders, Answers answers, Steps steps, Notices notices) {
		super(RateAnswer.class, complaints, holders);
		this.answers = answers;
		this.steps = steps;
		this.notices = notices;
	}

	@Override
	void carryOut(ComplaintRow complaint, ReceivedMessage received, RateAnswer message) {
		requireFiler(complaint, received);
		Answers.Row answer = this.answers.find(complaint.id(), Urn.parse(message.getAnswerId()))
			.filter(row -> !row.retracted())
			.orElseThrow(() -> new Refused(FaultCode.ANSWER_UNKNOWN,
					new Refused.Violation("answerId", "an answer of this complaint that stands")));
		this.steps.add(complaint.id(), answer.leg(), received.receivedAt(), complaint.state(), received.operation(),
				received.row());
		this.notices.toOtherHolders(received, complaint.id(), answer.leg());
	}

}
