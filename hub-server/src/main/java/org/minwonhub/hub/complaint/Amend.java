package org.minwonhub.hub.complaint;

import org.minwonhub.hub.attachment.Parts;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.intake.ReceivedMessage;
import org.minwonhub.xsd.complaint.AmendComplaint;

import org.springframework.stereotype.Component;

/**
 * The petitioner changed the complaint.
 */
@Component
class Amend extends ComplaintOperation<AmendComplaint> {

	private final ComplaintStore complaints;

	private final Steps steps;

	private final Parts parts;

	private final Notices notices;

	Amend(ComplaintStore complaints, Holders holders, Steps steps, Parts parts, Notices notices) {
		super(AmendComplaint.class, complaints, holders);
		this.complaints = complaints;
		this.steps = steps;
		this.parts = parts;
		this.notices = notices;
	}

	@Override
	void carryOut(ComplaintRow complaint, ReceivedMessage received, AmendComplaint message) {
		requireFiler(complaint, received);
		if (message.getBaseRevision() != complaint.revision()) {
			throw new Refused(FaultCode.STALE_REVISION,
					new Refused.Violation("baseRevision", "the present revision, " + complaint.revision()));
		}
		if (complaint.state().equals("WITHDRAWN") || complaint.state().equals("CLOSED")) {
			throw new Refused(FaultCode.STATE_FORBIDS,
					new Refused.Violation("complaintId", "a complaint that is not " + complaint.state()));
		}
		this.parts.bind(received, message.getPetitionerPart(), message.getAttachment());
		this.complaints.revise(complaint.id(), complaint.revision() + 1, message.getVisibility().value());
		this.steps.add(complaint.id(), null, received.receivedAt(), complaint.state(), received.operation(),
				received.row());
		this.notices.toOtherHolders(received, complaint.id(), null);
	}

}
