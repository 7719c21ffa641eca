package org.minwonhub.adapter.exchange;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.minwonhub.adapter.exchange.VerifiedDelivery.VerifiedMessage;
import org.minwonhub.adapter.hub.HubTrust;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.BoardCase;
import org.minwonhub.xsd.complaint.RedactComplaint;
import org.minwonhub.xsd.complaint.RedactionScope;
import org.minwonhub.xsd.mailbox.AssignmentReason;

/**
 * Erases what this adapter itself keeps of a complaint. What stands on the board is its
 * agency's: an officer erases it there and says so with {@code adapter confirm-erasure};
 * until then the delivery is refused, which both sides see.
 */
final class Redaction {

	/** Somebody must erase on the board by hand. */
	static final String BY_HAND = "REDACTION_BY_HAND";

	private final AdapterStore store;

	private final InstantSource clock;

	Redaction(AdapterStore store, InstantSource clock) {
		this.store = store;
		this.clock = clock;
	}

	/** Whether a delivery asks for nothing else. */
	static boolean isOne(VerifiedDelivery delivery) {
		return delivery.assignment().getReason() == AssignmentReason.UPDATE
				&& delivery.messages().stream().allMatch((message) -> message.content() instanceof RedactComplaint);
	}

	/** What was never here, or is gone from the board, is erased already. */
	void apply(VerifiedDelivery delivery, Applied applied) throws DeliveryRefusedException {
		List<VerifiedMessage> all = delivery.messages()
			.stream()
			.filter((message) -> message.content() instanceof RedactComplaint redaction
					&& redaction.getScope() == RedactionScope.CONTENT)
			.toList();
		this.store.inTransaction(() -> {
			if (all.stream().anyMatch((message) -> message.envelope().getFrom().equals(HubTrust.HUB))) {
				this.store.erasures().forget(delivery.complaintId(), this.clock.millis());
			}
			else if (!all.isEmpty()) {
				this.store.erasures().forgetExchanged(delivery.complaintId());
			}
			else {
				this.store.erasures().forgetPetitioner(delivery.complaintId());
			}
		});
		this.store.syncToDisk();
		Optional<BoardCase> complaint = this.store.cases().ofComplaint(delivery.complaintId());
		if (complaint.isPresent() && this.store.entries().stillThere(complaint.get().id())) {
			throw new DeliveryRefusedException(BY_HAND, "an officer must erase what is on the board");
		}
		complaint.ifPresent((known) -> applied.at(known.key()));
	}

}
