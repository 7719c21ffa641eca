package org.minwonhub.adapter.sync;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.board.BoardEntry;
import org.minwonhub.adapter.config.Acceptance;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.config.HandlingRules.Choice;
import org.minwonhub.adapter.config.StatusMeaning;
import org.minwonhub.adapter.message.SealedPartBytes;
import org.minwonhub.adapter.message.XmlText;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.BoardCase;
import org.minwonhub.xsd.complaint.AcceptComplaint;
import org.minwonhub.xsd.complaint.AddFollowUp;
import org.minwonhub.xsd.complaint.AmendComplaint;
import org.minwonhub.xsd.complaint.AnswerType;
import org.minwonhub.xsd.complaint.BoardTime;
import org.minwonhub.xsd.complaint.Officer;
import org.minwonhub.xsd.complaint.Origin;
import org.minwonhub.xsd.complaint.PartClass;
import org.minwonhub.xsd.complaint.PublishAnswer;
import org.minwonhub.xsd.complaint.RemoveAtOrigin;
import org.minwonhub.xsd.complaint.ReplyChannel;
import org.minwonhub.xsd.complaint.ReportProgress;
import org.minwonhub.xsd.complaint.RetractAnswer;
import org.minwonhub.xsd.complaint.SealedPart;
import org.minwonhub.xsd.complaint.SourceChannel;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.complaint.Visibility;

/**
 * Says to the hub what happened on the board, one business message for each thing.
 */
final class Reports {

	private static final String DELETED_HERE = "접수한 게시판에서 글이 삭제되었습니다.";

	private final AdapterConfig config;

	private final AdapterStore store;

	private final Drafts drafts;

	private final String system;

	Reports(AdapterConfig config, AdapterStore store, Drafts drafts, String system) {
		this.config = config;
		this.store = store;
		this.drafts = drafts;
		this.system = system;
	}

	/**
	 * @return the new case
	 */
	long filed(BoardEntry post, int generation) {
		Choice choice = this.config.handling().of(post.category());
		String category = (post.category() != null) ? this.config.categories().get(post.category()) : null;
		long caseId = this.store.cases()
			.addFiled(post.key(), generation, choice.handling(), this.config.acceptance().filedKind(), category,
					this.drafts.now());
		CarriedText text = CarriedText.of(post);
		SealedPartBytes petitioner = this.drafts.sealed(post.author());
		SubmitComplaint message = new SubmitComplaint();
		message.setHandling(choice.handling());
		message.setAddressedTo(choice.addressedTo());
		message.setOrigin(origin(post, generation));
		message.setKind(this.config.acceptance().filedKind());
		message.setCategory(category);
		message.setOriginalCategory(lineOrNull(post.category()));
		message.setRegion(this.config.region());
		message.setSubject(text.subject());
		message.setText(text.text());
		message.setLanguage("ko");
		message.setVisibility(visibility(post));
		message.setSourceChannel(SourceChannel.BOARD);
		message.getReplyChannel().add(ReplyChannel.BOARD);
		message.setFiledAt(post.writtenAt());
		message.setBoardTime(boardTime(post));
		message.setPetitionerPart(sealedPart(petitioner));
		long outboxId = this.drafts.put(caseId, message, post, text);
		this.drafts.addSealed(outboxId, petitioner);
		return caseId;
	}

	void amended(long caseId, BoardEntry post) {
		CarriedText text = CarriedText.of(post);
		AmendComplaint message = new AmendComplaint();
		message.setSubject(text.subject());
		message.setText(text.text());
		message.setVisibility(visibility(post));
		this.drafts.put(caseId, message, post, text);
	}

	void removed(long caseId) {
		RemoveAtOrigin message = new RemoveAtOrigin();
		message.setNoticedAt(now());
		this.drafts.put(caseId, message);
	}

	/** An officer deleted what this agency has to handle: somebody must look. */
	void deletedHere(long caseId) {
		ReportProgress message = new ReportProgress();
		message.setStatusKnown(false);
		message.setText(DELETED_HERE);
		this.drafts.put(caseId, message);
	}

	void status(BoardCase complaint, @Nullable String status) {
		if (status == null || status.isBlank()) {
			return;
		}
		StatusMeaning meaning = this.config.statuses().get(status);
		if (meaning == StatusMeaning.NEW || meaning == StatusMeaning.ANSWERED) {
			return;
		}
		if (meaning != null) {
			accept(complaint, officer(null), now());
		}
		if (meaning != StatusMeaning.ACCEPTED) {
			ReportProgress message = new ReportProgress();
			message.setBoardStatus(lineOrNull(status));
			message.setStatusKnown(meaning != null);
			this.drafts.put(complaint.id(), message);
		}
	}

	/**
	 * @return the answer's name
	 */
	String answered(BoardCase complaint, BoardEntry reply) {
		accept(complaint, officer(reply.author()), reply.writtenAt());
		String answerId = this.drafts.newId();
		publish(complaint.id(), answerId, reply);
		return answerId;
	}

	/**
	 * The sender gives type and revision when it is its turn, since only then both are
	 * sure.
	 */
	void publish(long caseId, String answerId, BoardEntry reply) {
		CarriedText text = CarriedText.of(reply);
		PublishAnswer message = new PublishAnswer();
		message.setAnswerId(answerId);
		message.setType(AnswerType.FINAL);
		message.setOfficer(officer(reply.author()));
		message.setText(text.text());
		message.setVisibility(visibility(reply));
		message.setAnsweredAt(reply.writtenAt());
		message.setBoardTime(boardTime(reply));
		this.drafts.put(caseId, message, reply, text);
	}

	void retracted(long caseId, String answerId) {
		RetractAnswer message = new RetractAnswer();
		message.setAnswerId(answerId);
		this.drafts.put(caseId, message);
	}

	/**
	 * @return the follow-up's name; the contract has no revisions of one, so an edit is a
	 * new one
	 */
	String followedUp(long caseId, BoardEntry reply) {
		CarriedText text = CarriedText.of(reply);
		String followUpId = this.drafts.newId();
		AddFollowUp message = new AddFollowUp();
		message.setFollowUpId(followUpId);
		message.setText(text.text());
		message.setVisibility(visibility(reply));
		this.drafts.put(caseId, message, reply, text);
		return followUpId;
	}

	private void accept(BoardCase complaint, Officer officer, OffsetDateTime at) {
		if (this.store.cases().get(complaint.id()).acceptanceQueued()) {
			return;
		}
		AcceptComplaint message = new AcceptComplaint();
		message.setKind(Objects.requireNonNullElse(this.config.acceptance().kind(), complaint.complaintKind()));
		message.setCategory(complaint.category());
		message.setReceiptNumber(receiptNumber(complaint));
		message.setOfficer(officer);
		message.setAcceptedAt(at);
		this.drafts.put(complaint.id(), message);
		this.store.cases().acceptanceQueued(complaint.id());
	}

	/**
	 * 접수번호, made from the entry's key: unique on this board, and an officer can find the
	 * entry by it.
	 */
	private String receiptNumber(BoardCase complaint) {
		String number = this.config.agency() + "-" + complaint.key().value();
		return (complaint.generation() > 1) ? number + "-" + complaint.generation() : number;
	}

	private Officer officer(BoardEntry.@Nullable Author author) {
		Acceptance acceptance = this.config.acceptance();
		Officer officer = new Officer();
		officer.setUnit(line((author != null) ? author.unit() : null, acceptance.unit()));
		officer.setName(line((author != null) ? author.name() : null, acceptance.name()));
		officer.setContact(line((author != null) ? author.contact() : null, acceptance.contact()));
		return officer;
	}

	private Origin origin(BoardEntry post, int generation) {
		Origin origin = new Origin();
		origin.setSystem(this.system);
		origin.setOriginId(post.key().value());
		origin.setGeneration(generation);
		origin.setUrl(this.config.link(post.key().value()));
		return origin;
	}

	private OffsetDateTime now() {
		return Instant.ofEpochMilli(this.drafts.now()).atOffset(ZoneOffset.UTC);
	}

	private static SealedPart sealedPart(SealedPartBytes bytes) {
		SealedPart part = new SealedPart();
		part.setPartClass(PartClass.PETITIONER);
		part.setCommitment(bytes.commitment());
		part.setSize(bytes.content().length);
		return part;
	}

	private static BoardTime boardTime(BoardEntry entry) {
		BoardTime time = new BoardTime();
		time.setValue(XmlText.line(entry.boardTime(), "-"));
		time.setZone(entry.writtenAt().getOffset().getId());
		return time;
	}

	private static Visibility visibility(BoardEntry entry) {
		return entry.secret() ? Visibility.PRIVATE : Visibility.PUBLIC;
	}

	private static @Nullable String lineOrNull(@Nullable String value) {
		return (value != null && !value.isBlank()) ? XmlText.shortened(XmlText.line(value, "-")) : null;
	}

	private static String line(@Nullable String value, String byDefault) {
		String line = lineOrNull(value);
		return (line != null) ? line : byDefault;
	}

}
