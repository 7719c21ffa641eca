package org.minwonhub.adapter.exchange;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.hub.HubTrust;
import org.minwonhub.adapter.message.MessageXml;
import org.minwonhub.adapter.message.XmlText;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.Answers.Answer;
import org.minwonhub.adapter.store.BoardCase;
import org.minwonhub.adapter.store.OutboxMessage;
import org.minwonhub.adapter.store.OutboxPart;
import org.minwonhub.xsd.common.BusinessMessage;
import org.minwonhub.xsd.common.MessageHeader;
import org.minwonhub.xsd.complaint.AddFollowUp;
import org.minwonhub.xsd.complaint.AmendComplaint;
import org.minwonhub.xsd.complaint.AnswerType;
import org.minwonhub.xsd.complaint.Attachment;
import org.minwonhub.xsd.complaint.ComplaintMessage;
import org.minwonhub.xsd.complaint.LegMessage;
import org.minwonhub.xsd.complaint.PartClass;
import org.minwonhub.xsd.complaint.PublishAnswer;
import org.minwonhub.xsd.complaint.RetractAnswer;
import org.minwonhub.xsd.complaint.SubmitComplaint;

/**
 * Completes a draft with what is only known when its turn has come: the hub's names, the
 * revisions that the hub has, the files' hashes, time and number.
 */
final class Completion {

	private final String participant;

	private final AdapterStore store;

	private final InstantSource clock;

	Completion(String participant, AdapterStore store, InstantSource clock) {
		this.participant = participant;
		this.store = store;
		this.clock = clock;
	}

	/**
	 * Must run in the transaction that binds the number.
	 * @return the Body's child; empty if the message became void: its complaint never
	 * reached the hub, or there is no answer to retract
	 */
	Optional<Numbered> complete(OutboxMessage draft) {
		BusinessMessage message = MessageXml.read(draft.draft(), Operations.typeOf(draft.operation()));
		if (!fill(message, draft)) {
			return Optional.empty();
		}
		long number = this.store.settings().nextSenderSeq();
		MessageHeader header = new MessageHeader();
		header.setMessageId(draft.messageId());
		header.setFrom(this.participant);
		header.setTo(HubTrust.HUB);
		header.setSentAt(this.clock.instant().atOffset(ZoneOffset.UTC));
		header.setSenderSeq(number);
		message.setMessageHeader(header);
		return Optional.of(new Numbered(number, MessageXml.write(message)));
	}

	private boolean fill(BusinessMessage message, OutboxMessage draft) {
		List<OutboxPart> files = this.store.parts()
			.of(draft.id())
			.stream()
			.filter((part) -> part.partClass() == PartClass.FILE)
			.toList();
		if (message instanceof SubmitComplaint submit) {
			submit.getAttachment().addAll(attachments(files));
			submit.setText(submit.getText() + missing(files));
			return true;
		}
		if (!(message instanceof ComplaintMessage about)) {
			return true;
		}
		BoardCase complaint = this.store.cases().get(Objects.requireNonNull(draft.caseId()));
		about.setComplaintId(complaint.complaintId());
		if (about instanceof LegMessage leg) {
			leg.setLegId(complaint.legId());
		}
		return complaint.complaintId() != null && fill(about, complaint, files);
	}

	private boolean fill(ComplaintMessage message, BoardCase complaint, List<OutboxPart> files) {
		if (message instanceof AmendComplaint amend) {
			amend.setBaseRevision(complaint.revision());
			amend.getAttachment().addAll(attachments(files));
			amend.setText(amend.getText() + missing(files));
		}
		else if (message instanceof AddFollowUp followUp) {
			followUp.getAttachment().addAll(attachments(files));
			followUp.setText(followUp.getText() + missing(files));
		}
		else if (message instanceof PublishAnswer answer) {
			Optional<Answer> before = this.store.answers().find(answer.getAnswerId());
			answer.setRevision(before.map(Answer::revision).orElse(0) + 1);
			answer.setType(before.map(Answer::type).orElse(firstType(complaint, answer.getAnswerId())));
			answer.getAttachment().addAll(attachments(files));
			answer.setText(answer.getText() + missing(files));
		}
		else if (message instanceof RetractAnswer retract) {
			Optional<Answer> before = this.store.answers().find(retract.getAnswerId());
			before.ifPresent((answer) -> retract.setBaseRevision(answer.revision()));
			return before.isPresent();
		}
		return true;
	}

	/** An answer to a complaint that has one adds to it. */
	private AnswerType firstType(BoardCase complaint, String answerId) {
		return this.store.answers().hasStanding(complaint.id(), answerId) ? AnswerType.ADDITIONAL : AnswerType.FINAL;
	}

	private static List<Attachment> attachments(List<OutboxPart> files) {
		List<Attachment> attachments = new ArrayList<>();
		for (OutboxPart file : files) {
			if (!file.unreadable()) {
				Attachment attachment = new Attachment();
				attachment.setFileName(XmlText.shortened(XmlText.line(name(file.fileName()), "file")));
				attachment.setMediaType(XmlText.line(name(file.mediaType()), "application/octet-stream"));
				attachment.setSize(Math.toIntExact(file.size()));
				attachment.setSha256(file.name());
				attachments.add(attachment);
			}
		}
		return attachments;
	}

	/**
	 * What the reader of the board would see and the exchange cannot carry is said, not
	 * dropped.
	 */
	private static String missing(List<OutboxPart> files) {
		StringBuilder lines = new StringBuilder();
		for (OutboxPart file : files) {
			if (file.unreadable()) {
				lines.append("\n[보내지 못한 첨부파일: ").append(XmlText.line(name(file.fileName()), "-")).append(']');
			}
		}
		return lines.toString();
	}

	private static String name(@Nullable String name) {
		return (name != null) ? name : "";
	}

	/**
	 * @param senderSeq the number bound to it
	 * @param body the Body's child as XML
	 */
	record Numbered(long senderSeq, String body) {
	}

}
