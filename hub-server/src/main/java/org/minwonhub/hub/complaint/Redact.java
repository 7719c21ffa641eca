package org.minwonhub.hub.complaint;

import org.minwonhub.hub.attachment.Parts;
import org.minwonhub.hub.intake.ReceivedMessage;
import org.minwonhub.xsd.complaint.RedactComplaint;
import org.minwonhub.xsd.complaint.RedactionScope;

import org.springframework.stereotype.Component;

/**
 * Asks every other holder to erase personal data; each acknowledgement confirms it.
 */
@Component
class Redact extends ComplaintOperation<RedactComplaint> {

	private final Steps steps;

	private final Notices notices;

	private final Parts parts;

	Redact(ComplaintStore complaints, Holders holders, Steps steps, Notices notices, Parts parts) {
		super(RedactComplaint.class, complaints, holders);
		this.steps = steps;
		this.notices = notices;
		this.parts = parts;
	}

	@Override
	void carryOut(ComplaintRow complaint, ReceivedMessage received, RedactComplaint message) {
		this.parts.erase(complaint.id(), message.getScope() == RedactionScope.CONTENT);
		this.steps.add(complaint.id(), null, received.receivedAt(), complaint.state(),
				received.operation() + " " + message.getScope(), received.row());
		this.notices.toEveryHolderEver(received, complaint.id());
	}

}
