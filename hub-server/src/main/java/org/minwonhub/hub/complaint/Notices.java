package org.minwonhub.hub.complaint;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.intake.ReceivedMessage;
import org.minwonhub.hub.mailbox.Deliveries;
import org.minwonhub.xsd.mailbox.AssignmentReason;

import org.springframework.stereotype.Component;

/**
 * Tells the other holders of a complaint what happened: the signed message itself goes to
 * each of them.
 */
@Component
class Notices {

	private final Holders holders;

	private final LegStore legs;

	private final Deliveries deliveries;

	Notices(Holders holders, LegStore legs, Deliveries deliveries) {
		this.holders = holders;
		this.legs = legs;
		this.deliveries = deliveries;
	}

	/** To everybody else who holds the complaint, former handlers excepted. */
	void toOtherHolders(ReceivedMessage received, UUID complaint, @Nullable UUID leg) {
		for (String holder : this.holders.of(complaint, List.of(Holders.Role.values()))) {
			if (!holder.equals(received.from()) && stillConcerned(complaint, holder)) {
				to(holder, received, complaint, leg);
			}
		}
	}

	/**
	 * To the participant that filed it and those who show a copy: the petitioner's side.
	 */
	void toPetitionersSide(ReceivedMessage received, UUID complaint, UUID leg) {
		for (String holder : this.holders.of(complaint, List.of(Holders.Role.FILER, Holders.Role.COPY))) {
			if (!holder.equals(received.from())) {
				to(holder, received, complaint, leg);
			}
		}
	}

	/** To everybody else who ever held it, for what each of them must still do. */
	void toEveryHolderEver(ReceivedMessage received, UUID complaint) {
		for (String holder : this.holders.of(complaint, List.of(Holders.Role.values()))) {
			if (!holder.equals(received.from())) {
				to(holder, received, complaint, null);
			}
		}
	}

	void to(String recipient, ReceivedMessage received, UUID complaint, @Nullable UUID leg) {
		this.deliveries.post(recipient, complaint, leg, AssignmentReason.UPDATE, List.of(received.row()),
				received.receivedAt());
	}

	private boolean stillConcerned(UUID complaint, String holder) {
		return this.holders.rolesOf(complaint, holder).stream().anyMatch(role -> role != Holders.Role.HANDLER)
				|| this.legs.of(complaint).stream().anyMatch(leg -> leg.agency().equals(holder) && leg.state().live());
	}

}
