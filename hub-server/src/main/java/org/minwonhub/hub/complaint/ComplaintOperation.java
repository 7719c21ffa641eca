package org.minwonhub.hub.complaint;

import java.util.UUID;

import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.intake.BusinessOperation;
import org.minwonhub.hub.intake.Caller;
import org.minwonhub.hub.intake.ReceivedMessage;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.xsd.complaint.ComplaintMessage;

/**
 * An operation on a complaint that the hub knows. Who does not hold the complaint hears
 * that there is none.
 */
abstract class ComplaintOperation<T extends ComplaintMessage> implements BusinessOperation<T> {

	private final Class<T> type;

	private final ComplaintStore complaints;

	private final Holders holders;

	ComplaintOperation(Class<T> type, ComplaintStore complaints, Holders holders) {
		this.type = type;
		this.complaints = complaints;
		this.holders = holders;
	}

	@Override
	public Class<T> type() {
		return this.type;
	}

	@Override
	public ReceivedMessage.Subject subjectOf(Caller caller, T message) {
		UUID id = Urn.parse(message.getComplaintId());
		if (this.holders.rolesOf(id, caller.participant()).isEmpty()) {
			throw new Refused(FaultCode.COMPLAINT_UNKNOWN,
					new Refused.Violation("complaintId", "a complaint that the sender filed, handles or shows"));
		}
		return new ReceivedMessage.Subject(id, null, requireContent(this.complaints.find(id).orElseThrow()).key());
	}

	@Override
	public void carryOut(ReceivedMessage received, T message) {
		carryOut(requireContent(this.complaints.hold(received.subject().requireComplaint())), received, message);
	}

	/** Its key is gone, so that nothing more can be kept about it. */
	private static ComplaintRow requireContent(ComplaintRow complaint) {
		if (complaint.erased()) {
			throw new Refused(FaultCode.COMPLAINT_ERASED);
		}
		return complaint;
	}

	/** Changes state and makes deliveries; the complaint's row is held. */
	abstract void carryOut(ComplaintRow complaint, ReceivedMessage received, T message);

	void requireFiler(ComplaintRow complaint, ReceivedMessage received) {
		if (!complaint.filedBy().equals(received.from())) {
			throw new Refused(FaultCode.NOT_PERMITTED,
					new Refused.Violation("messageHeader/from", "the participant that filed the complaint"));
		}
	}

}
