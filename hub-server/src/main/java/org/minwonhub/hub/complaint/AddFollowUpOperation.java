package org.minwonhub.hub.complaint;

import org.minwonhub.hub.attachment.Parts;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.intake.ReceivedMessage;
import org.minwonhub.xsd.complaint.AddFollowUp;

import org.springframework.stereotype.Component;

/**
 * 추가질의: the petitioner asks further.
 */
@Component
class AddFollowUpOperation extends ComplaintOperation<AddFollowUp> {

	private final Steps steps;

	private final Parts parts;

	private final Notices notices;

	AddFollowUpOperation(ComplaintStore complaints, Holders holders, Steps steps, Parts parts, Notices notices) {
		super(AddFollowUp.class, complaints, holders);
		this.steps = steps;
		this.parts = parts;
		this.notices = notices;
	}

	@Override
	void carryOut(ComplaintRow complaint, ReceivedMessage received, AddFollowUp message) {
		requireFiler(complaint, received);
		if (complaint.state().equals("WITHDRAWN")) {
			throw new Refused(FaultCode.STATE_FORBIDS,
					new Refused.Violation("complaintId", "a complaint that is not withdrawn"));
		}
		this.parts.bind(received, null, message.getAttachment());
		this.steps.add(complaint.id(), null, received.receivedAt(), complaint.state(), received.operation(),
				received.row());
		this.notices.toOtherHolders(received, complaint.id(), null);
	}

}
