package org.minwonhub.adapter.exchange;

import java.util.List;
import java.util.Optional;

import org.minwonhub.adapter.board.AnswerToWrite;
import org.minwonhub.adapter.board.EntryKey;
import org.minwonhub.adapter.board.WrittenEntry;
import org.minwonhub.adapter.notify.OfficerMails;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.Answers.Answer;
import org.minwonhub.adapter.store.BoardCase;
import org.minwonhub.adapter.store.KnownEntry;
import org.minwonhub.adapter.store.KnownEntry.Meaning;
import org.minwonhub.xsd.common.BusinessMessage;
import org.minwonhub.xsd.complaint.AcceptComplaint;
import org.minwonhub.xsd.complaint.AddFollowUp;
import org.minwonhub.xsd.complaint.AmendComplaint;
import org.minwonhub.xsd.complaint.Attachment;
import org.minwonhub.xsd.complaint.PublishAnswer;
import org.minwonhub.xsd.complaint.ReportProgress;
import org.minwonhub.xsd.complaint.RetractAnswer;
import org.minwonhub.xsd.complaint.TransferComplaint;
import org.minwonhub.xsd.complaint.Visibility;
import org.minwonhub.xsd.complaint.WithdrawComplaint;

/**
 * Brings one later message about a complaint to the entry that stands for it on the
 * board.
 */
final class Update {

	private final AdapterStore store;

	private final BoardWriting board;

	private final OfficerMails mails;

	private final boolean notices;

	Update(AdapterStore store, BoardWriting board, OfficerMails mails, boolean notices) {
		this.store = store;
		this.board = board;
		this.mails = mails;
		this.notices = notices;
	}

	void apply(BusinessMessage message, VerifiedDelivery delivery, Target target, Fetched fetched, Applied applied)
			throws DeliveryRefusedException {
		if (message instanceof PublishAnswer answer) {
			answered(answer, target, fetched, applied);
		}
		else if (message instanceof RetractAnswer retract) {
			retracted(retract, target, applied);
		}
		else if (message instanceof AmendComplaint amend) {
			amended(amend, target, applied);
		}
		else if (message instanceof AddFollowUp followUp) {
			post(followUp.getFollowUpId(), target, Meaning.FOLLOW_UP,
					new AnswerToWrite(Wording.get("follow-up"),
							followUp.getText() + fetched.missing(followUp.getAttachment()), Wording.get("petitioner"),
							isSecret(target, followUp.getVisibility()), fetched.toWrite(followUp.getAttachment())),
					applied);
		}
		else {
			noticed(message, delivery, target, applied);
		}
	}

	private void answered(PublishAnswer answer, Target target, Fetched fetched, Applied applied) {
		Optional<Answer> before = this.store.answers().find(answer.getAnswerId());
		if (before.isPresent() && before.get().revision() >= answer.getRevision()) {
			return;
		}
		List<Attachment> attachments = answer.getAttachment();
		String text = Wording.answer(answer.getText() + fetched.missing(attachments), answer.getOfficer());
		Optional<KnownEntry> standing = this.store.entries().ofObject(answer.getAnswerId());
		if (standing.isPresent()) {
			rewrite(standing.get(), Wording.answerSubject(answer.getType()), text, target, applied);
		}
		else {
			post(answer.getAnswerId(), target, Meaning.ANSWER,
					new AnswerToWrite(Wording.answerSubject(answer.getType()), text,
							Wording.author(answer.getOfficer()), isSecret(target, answer.getVisibility()),
							fetched.toWrite(attachments)),
					applied);
		}
		applied.remember(() -> this.store.answers()
			.keep(answer.getAnswerId(), target.caseId(), answer.getType(), answer.getRevision(), false));
	}

	private void retracted(RetractAnswer retract, Target target, Applied applied) {
		Optional<KnownEntry> standing = this.store.entries().ofObject(retract.getAnswerId());
		if (standing.isPresent()) {
			rewrite(standing.get(), Wording.get("retracted.subject"), Wording.get("retracted.text"), target, applied);
		}
		this.store.answers()
			.find(retract.getAnswerId())
			.ifPresent((answer) -> applied.remember(() -> this.store.answers()
				.keep(answer.id(), target.caseId(), answer.type(), answer.revision(), true)));
	}

	private void amended(AmendComplaint amend, Target target, Applied applied) {
		if (amend.getBaseRevision() < target.revision()) {
			return;
		}
		StringBuilder text = new StringBuilder(amend.getText());
		amend.getAttachment()
			.forEach((file) -> text.append('\n').append(Wording.get("amended.file", file.getFileName())));
		WrittenEntry written = this.board.rewrite(target.post(), amend.getSubject(), text.toString());
		applied.remember(() -> {
			this.store.entries()
				.keepWritten(written.entry(), Meaning.COMPLAINT, target.caseId(), amend.getComplaintId());
			this.store.cases().amended(target.caseId(), amend.getBaseRevision() + 1);
		});
	}

	/** By default these are kept in the journal and not posted. */
	private void noticed(BusinessMessage message, VerifiedDelivery delivery, Target target, Applied applied) {
		String text = null;
		if (message instanceof AcceptComplaint accept) {
			text = Wording.answer(Wording.get("accepted", accept.getReceiptNumber()), accept.getOfficer());
		}
		else if (message instanceof TransferComplaint transfer) {
			text = Wording.get("transferred", transfer.getReason());
		}
		else if (message instanceof WithdrawComplaint) {
			text = Wording.get("withdrawn");
			withdrawn(delivery, target, applied);
		}
		else if (message instanceof ReportProgress progress && progress.getText() != null) {
			text = progress.getText();
		}
		if (text != null && this.notices) {
			post(message.getMessageHeader().getMessageId(), target, Meaning.NOTICE,
					new AnswerToWrite(Wording.get("notice"), text, Wording.get("hub"), target.secret(), List.of()),
					applied);
		}
	}

	private void withdrawn(VerifiedDelivery delivery, Target target, Applied applied) {
		applied.remember(() -> {
			BoardCase complaint = this.store.cases().get(target.caseId());
			if (complaint.ownLeg()) {
				this.mails.withdrawn(delivery.delivery().getDeliveryId(), delivery.assignment().getApplicationNumber(),
						complaint.category(), target.post().value());
			}
		});
	}

	/** What stands below a secret post is never readable by visitors. */
	private static boolean isSecret(Target target, Visibility visibility) {
		return target.secret() || visibility != Visibility.PUBLIC;
	}

	private void post(String reference, Target target, Meaning meaning, AnswerToWrite answer, Applied applied) {
		WrittenEntry written = this.board.answer(reference, target.post(), answer);
		applied.remember(() -> this.store.entries().keepWritten(written.entry(), meaning, target.caseId(), reference));
	}

	private void rewrite(KnownEntry standing, String subject, String text, Target target, Applied applied) {
		WrittenEntry written = this.board.rewrite(new EntryKey(standing.key()), subject, text);
		applied.remember(() -> this.store.entries()
			.keepWritten(written.entry(), standing.meaning(), target.caseId(), String.valueOf(standing.objectId())));
	}

	/**
	 * The post that stands for the complaint. Its case may only come into being with the
	 * transaction that stores what was done, so it is asked for late.
	 */
	interface Target {

		EntryKey post();

		boolean secret();

		int revision();

		long caseId();

	}

}
