package org.minwonhub.adapter.exchange;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.board.ComplaintToWrite;
import org.minwonhub.adapter.board.EntryKey;
import org.minwonhub.adapter.board.WrittenEntry;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.notify.OfficerMails;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.BoardCase.CaseKind;
import org.minwonhub.adapter.store.BoardCase;
import org.minwonhub.adapter.store.KnownEntry.Meaning;
import org.minwonhub.xsd.complaint.Attachment;
import org.minwonhub.xsd.complaint.Petitioner;
import org.minwonhub.xsd.complaint.Visibility;
import org.minwonhub.xsd.mailbox.Assignment;
import org.minwonhub.xsd.mailbox.AssignmentReason;

/**
 * Puts a complaint that was handed over on the board: to be handled, always secret; or as
 * a copy, public only where it was public and the agency lets copies be.
 */
final class HandOver {

	private final AdapterConfig config;

	private final AdapterStore store;

	private final BoardWriting board;

	private final OfficerMails mails;

	private final InstantSource clock;

	HandOver(AdapterConfig config, AdapterStore store, BoardWriting board, OfficerMails mails, InstantSource clock) {
		this.config = config;
		this.store = store;
		this.board = board;
		this.mails = mails;
		this.clock = clock;
	}

	/**
	 * Empty if the complaint stands here already: filed here, or held as a copy.
	 */
	Optional<WrittenEntry> apply(VerifiedDelivery delivery, Fetched fetched, Applied applied)
			throws DeliveryRefusedException {
		boolean copy = delivery.assignment().getReason() == AssignmentReason.COPY;
		Optional<BoardCase> known = this.store.cases().ofComplaint(delivery.complaintId());
		if (known.isPresent()) {
			applied.at(known.get().key());
			if (!copy) {
				applied.remember(() -> assigned(known.get(), delivery));
			}
			return Optional.empty();
		}
		FoldedComplaint complaint = FoldedComplaint.of(delivery);
		WrittenEntry written = this.board.complaint(delivery.complaintId(),
				toWrite(delivery, complaint, fetched, isSecret(complaint, copy)));
		CaseKind kind = copy ? CaseKind.COPY : CaseKind.RECEIVED;
		applied.at(written.entry().key());
		applied.remember(() -> link(delivery, complaint, written, kind));
		return Optional.of(written);
	}

	private boolean isSecret(FoldedComplaint complaint, boolean copy) {
		return !copy || complaint.visibility() != Visibility.PUBLIC || !this.config.copies().shown();
	}

	private static ComplaintToWrite toWrite(VerifiedDelivery delivery, FoldedComplaint complaint, Fetched fetched,
			boolean secret) {
		List<Attachment> attachments = complaint.attachments();
		Petitioner petitioner = fetched.petitioner();
		return new ComplaintToWrite(delivery.assignment().getApplicationNumber(), complaint.subject(),
				complaint.text() + fetched.missing(attachments), Wording.petitionerName(petitioner),
				Wording.contact(petitioner), category(delivery.assignment(), complaint), secret,
				fetched.toWrite(attachments));
	}

	private void link(VerifiedDelivery delivery, FoldedComplaint complaint, WrittenEntry written, CaseKind kind) {
		Assignment assignment = delivery.assignment();
		String category = category(assignment, complaint);
		long caseId = this.store.cases()
			.addReceived(kind, written.entry().key(), this.store.entries().generationOf(written.entry().key()),
					delivery.complaintId(), assignment.getApplicationNumber(), assignment.getLegId(),
					complaint.filed().getKind(), category, complaint.revision(), this.clock.millis());
		this.store.entries().keepWritten(written.entry(), Meaning.COMPLAINT, caseId, delivery.complaintId());
		if (kind == CaseKind.RECEIVED) {
			mail(delivery, category, written.entry().key());
		}
	}

	private void assigned(BoardCase known, VerifiedDelivery delivery) {
		this.store.cases().assigned(known.id(), delivery.assignment().getLegId());
		mail(delivery, known.category(), known.key());
	}

	private void mail(VerifiedDelivery delivery, @Nullable String category, EntryKey key) {
		this.mails.received(delivery.delivery().getDeliveryId(), delivery.assignment().getApplicationNumber(), category,
				key.value());
	}

	private static @Nullable String category(Assignment assignment, FoldedComplaint complaint) {
		return (assignment.getCategory() != null) ? assignment.getCategory() : complaint.filed().getCategory();
	}

}
