package org.minwonhub.hub.exchange;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.minwonhub.xsd.complaint.AcceptComplaint;
import org.minwonhub.xsd.complaint.AnswerType;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.Kind;
import org.minwonhub.xsd.complaint.Officer;
import org.minwonhub.xsd.complaint.Origin;
import org.minwonhub.xsd.complaint.PublishAnswer;
import org.minwonhub.xsd.complaint.RedactComplaint;
import org.minwonhub.xsd.complaint.RedactionScope;
import org.minwonhub.xsd.complaint.SourceChannel;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.complaint.Visibility;

/**
 * Messages with everything that the schema asks for.
 */
final class Examples {

	private Examples() {
	}

	static SubmitComplaint filing(TestParticipant sender, Handling handling) {
		Origin origin = new Origin();
		origin.setSystem("gnuboard5:qna");
		origin.setOriginId(UUID.randomUUID().toString());
		origin.setGeneration(1);
		SubmitComplaint message = sender.ready(new SubmitComplaint());
		message.setHandling(handling);
		message.setOrigin(origin);
		message.setKind(Kind.INFORMAL);
		message.setSubject("수출 자금 문의");
		message.setText("뷁똠 — 운전자금 상환을 미룰 수 있습니까? 😀");
		message.setLanguage("ko");
		message.setVisibility(Visibility.PRIVATE);
		message.setSourceChannel(SourceChannel.BOARD);
		message.setFiledAt(OffsetDateTime.now(ZoneOffset.UTC));
		return message;
	}

	static SubmitComplaint addressed(TestParticipant sender, TestParticipant agency) {
		SubmitComplaint message = filing(sender, Handling.ADDRESSED);
		message.setAddressedTo(agency.uri());
		return message;
	}

	static AcceptComplaint acceptance(TestParticipant sender, String complaint) {
		AcceptComplaint message = sender.ready(new AcceptComplaint());
		message.setComplaintId(complaint);
		message.setKind(Kind.QUERY);
		message.setReceiptNumber("2026-11-0001");
		message.setOfficer(officer());
		message.setAcceptedAt(OffsetDateTime.now(ZoneOffset.UTC));
		return message;
	}

	static PublishAnswer answer(TestParticipant sender, String complaint) {
		PublishAnswer message = sender.ready(new PublishAnswer());
		message.setComplaintId(complaint);
		message.setAnswerId("urn:uuid:" + UUID.randomUUID());
		message.setRevision(1);
		message.setType(AnswerType.FINAL);
		message.setOfficer(officer());
		message.setText("6개월 범위에서 미룰 수 있습니다.");
		message.setVisibility(Visibility.PRIVATE);
		message.setAnsweredAt(OffsetDateTime.now(ZoneOffset.UTC));
		return message;
	}

	static RedactComplaint redaction(TestParticipant sender, String complaint, RedactionScope scope) {
		RedactComplaint message = sender.ready(new RedactComplaint());
		message.setComplaintId(complaint);
		message.setScope(scope);
		message.setLegalBasis("개인정보 보호법 제21조");
		return message;
	}

	private static Officer officer() {
		Officer officer = new Officer();
		officer.setUnit("기업지원과");
		officer.setName("홍길동");
		officer.setContact("02-000-0000");
		return officer;
	}

}
