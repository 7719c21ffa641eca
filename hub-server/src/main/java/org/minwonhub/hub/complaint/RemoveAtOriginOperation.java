package org.minwonhub.hub.complaint;

import org.minwonhub.hub.intake.ReceivedMessage;
import org.minwonhub.xsd.complaint.RemoveAtOrigin;

import org.springframework.stereotype.Component;

/**
 * The entry vanished where it was filed; the legs go on.
 */
@Component
class RemoveAtOriginOperation extends ComplaintOperation<RemoveAtOrigin> {

	private final Steps steps;

	private final Notices notices;

	RemoveAtOriginOperation(ComplaintStore complaints, Holders holders, Steps steps, Notices notices) {
		super(RemoveAtOrigin.class, complaints, holders);
		this.steps = steps;
		this.notices = notices;
	}

	@Override
	void carryOut(ComplaintRow complaint, ReceivedMessage received, RemoveAtOrigin message) {
		requireFiler(complaint, received);
		this.steps.add(complaint.id(), null, received.receivedAt(), complaint.state(), received.operation(),
				received.row());
		this.notices.toOtherHolders(received, complaint.id(), null);
	}

}
