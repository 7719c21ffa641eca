package org.minwonhub.hub.complaint;

import org.minwonhub.hub.attachment.Parts;
import org.minwonhub.hub.erasure.ErasureDesk;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.intake.ReceivedMessage;
import org.minwonhub.xsd.complaint.RedactComplaint;
import org.minwonhub.xsd.complaint.RedactionScope;

import org.springframework.stereotype.Component;

/**
 * Asks every other holder to erase personal data; each acknowledgement confirms it. All
 * content only at the wish of who filed it; nothing while a legal hold stands, which is
 * set under the same lock.
 */
@Component
class Redact extends ComplaintOperation<RedactComplaint> {

	private final Steps steps;

	private final Notices notices;

	private final Parts parts;

	private final ErasureDesk erasures;

	Redact(ComplaintStore complaints, Holders holders, Steps steps, Notices notices, Parts parts,
			ErasureDesk erasures) {
		super(RedactComplaint.class, complaints, holders);
		this.steps = steps;
		this.notices = notices;
		this.parts = parts;
		this.erasures = erasures;
	}

	@Override
	void carryOut(ComplaintRow complaint, ReceivedMessage received, RedactComplaint message) {
		boolean all = message.getScope() == RedactionScope.CONTENT;
		if (all) {
			requireFiler(complaint, received);
		}
		if (this.erasures.isHeld(complaint.id())) {
			throw new Refused(FaultCode.COMPLAINT_HELD);
		}
		this.parts.erase(complaint.id(), all);
		this.steps.add(complaint.id(), null, received.receivedAt(), complaint.state(),
				received.operation() + " " + message.getScope(), received.row());
		this.notices.toEveryHolderEver(received, complaint.id());
	}

}
