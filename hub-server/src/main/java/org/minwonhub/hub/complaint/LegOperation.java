package org.minwonhub.hub.complaint;

import java.util.List;
import java.util.UUID;

import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.intake.ReceivedMessage;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.xsd.complaint.LegMessage;

/**
 * An operation of an agency on its own leg.
 */
abstract class LegOperation<T extends LegMessage> extends ComplaintOperation<T> {

	private final LegStore legs;

	LegOperation(Class<T> type, ComplaintStore complaints, Holders holders, LegStore legs) {
		super(type, complaints, holders);
		this.legs = legs;
	}

	@Override
	void carryOut(ComplaintRow complaint, ReceivedMessage received, T message) {
		carryOut(complaint, legOf(complaint, received, message), received, message);
	}

	/** Changes state and makes deliveries; the complaint's row is held. */
	abstract void carryOut(ComplaintRow complaint, LegRow leg, ReceivedMessage received, T message);

	private LegRow legOf(ComplaintRow complaint, ReceivedMessage received, T message) {
		List<LegRow> own = this.legs.of(complaint.id())
			.stream()
			.filter(leg -> leg.agency().equals(received.from()))
			.toList();
		if (message.getLegId() != null) {
			UUID named = Urn.parse(message.getLegId());
			return own.stream().filter(leg -> leg.id().equals(named)).findFirst().orElseThrow(LegOperation::unknown);
		}
		return own.stream()
			.filter(leg -> leg.state().live())
			.reduce((first, second) -> second)
			.or(() -> own.stream().reduce((first, second) -> second))
			.orElseThrow(LegOperation::unknown);
	}

	private static Refused unknown() {
		return new Refused(FaultCode.LEG_UNKNOWN, new Refused.Violation("legId", "a leg of the sender"));
	}

}
