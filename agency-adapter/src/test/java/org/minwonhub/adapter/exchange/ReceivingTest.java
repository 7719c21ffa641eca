package org.minwonhub.adapter.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.minwonhub.adapter.hub.HubTrust;
import org.minwonhub.adapter.message.MessageXml;
import org.minwonhub.adapter.message.SealedPartBytes;
import org.minwonhub.adapter.store.JournalLine;
import org.minwonhub.adapter.store.OutboxMessage;
import org.minwonhub.adapter.store.OutboxMessage.State;
import org.minwonhub.adapter.testing.Eventually;
import org.minwonhub.adapter.testing.Gnuboard;
import org.minwonhub.adapter.testing.LoopbackHub;
import org.minwonhub.xsd.complaint.AcceptComplaint;
import org.minwonhub.xsd.complaint.AmendComplaint;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.PartClass;
import org.minwonhub.xsd.complaint.Petitioner;
import org.minwonhub.xsd.complaint.PetitionerType;
import org.minwonhub.xsd.complaint.PublishAnswer;
import org.minwonhub.xsd.complaint.RedactComplaint;
import org.minwonhub.xsd.complaint.RedactionScope;
import org.minwonhub.xsd.complaint.RetractAnswer;
import org.minwonhub.xsd.complaint.SealedPart;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.complaint.TransferComplaint;
import org.minwonhub.xsd.complaint.Visibility;
import org.minwonhub.xsd.mailbox.Delivery;
import org.minwonhub.xsd.mailbox.Envelope;

import static org.assertj.core.api.Assertions.assertThat;

class ReceivingTest {

	private static final String ROWS = "select count(*) from g5_write_qna";

	@TempDir
	private Path folder;

	@Test
	void anAssignedComplaintBecomesASecretPostAndTheOfficerIsTold() throws Exception {
		try (Bench bench = new Bench(this.folder, Handling.OWN)) {
			String complaint = bench.id();
			SubmitComplaint message = bench.submitted("운전자금 문의", "수출 자금을 신청하려면?");
			sealPetitioner(bench, message, "가상상사");
			Delivery delivery = bench.deliver("ASSIGNED", complaint, message);
			receive(bench, delivery, "PROCESSED");
			assertThat(bench.gnuboard.one("select wr_subject from g5_write_qna")).isEqualTo("운전자금 문의");
			assertThat(bench.gnuboard.one("select wr_option from g5_write_qna")).contains("secret");
			assertThat(bench.gnuboard.one("select wr_name from g5_write_qna")).isEqualTo("가상상사");
			assertThat(bench.store.mails().due(Long.MAX_VALUE, 10)).singleElement().satisfies((mail) -> {
				assertThat(mail.recipient()).isEqualTo("fund@agency.example");
				assertThat(mail.subject() + mail.body()).contains("MH-2611-0000099-1", "FUNDING", "wr_id=")
					.doesNotContain("운전자금", "가상상사", "신청하려면");
			});
			assertThat(bench.store.journal().latest(10)).filteredOn((line) -> line.direction().equals(JournalLine.IN))
				.singleElement()
				.satisfies((line) -> {
					assertThat(line.senderSignature()).isEqualTo(JournalLine.VERIFIED);
					assertThat(line.hubSignature()).isEqualTo(JournalLine.VERIFIED);
					assertThat(line.sender()).isEqualTo(Bench.OTHER);
				});
		}
	}

	@Test
	void theSameDeliveryAgainChangesNothingAndIsAcknowledgedAgain() throws Exception {
		try (Bench bench = new Bench(this.folder, Handling.OWN)) {
			Delivery delivery = bench.deliver("ASSIGNED", bench.id(), bench.submitted("문의", "본문"));
			receive(bench, delivery, "PROCESSED");
			bench.hub.accepted.clear();
			bench.hub.deliveries.add(delivery);
			receive(bench, delivery, "PROCESSED");
			assertThat(bench.gnuboard.count(ROWS)).isEqualTo(1);
		}
	}

	@Test
	void anAmendmentThatCameBeforeTheAssignmentIsFoldedIn() throws Exception {
		try (Bench bench = new Bench(this.folder, Handling.OWN)) {
			String complaint = bench.id();
			AmendComplaint amend = new AmendComplaint();
			amend.setComplaintId(complaint);
			amend.setBaseRevision(1);
			amend.setSubject("고친 제목");
			amend.setText("고친 본문");
			amend.setVisibility(Visibility.PUBLIC);
			receive(bench, bench.deliver("ASSIGNED", complaint, bench.submitted("문의", "본문"), amend), "PROCESSED");
			assertThat(bench.gnuboard.one("select wr_subject from g5_write_qna")).isEqualTo("고친 제목");
			assertThat(bench.store.cases().ofComplaint(complaint).orElseThrow().revision()).isEqualTo(2);
		}
	}

	@Test
	void theAnswerComesBackBelowThePostWithItsOfficerAndLaterRevisionsReplaceIt() throws Exception {
		try (Bench bench = new Bench(this.folder, Handling.ROUTE)) {
			int post = bench.gnuboard.post(Gnuboard.CITIZEN, "문의", "본문");
			bench.look();
			Eventually.await("filed", () -> bench.hub.accepted(SubmitComplaint.class).size() == 1);
			String complaint = bench.hub.accepted(SubmitComplaint.class).get(0).getMessageHeader().getMessageId();
			Eventually.await("linked", () -> bench.store.cases().ofComplaint(complaint).isPresent());
			String answerId = bench.id();
			receive(bench, bench.deliver("UPDATE", complaint, bench.answer(complaint, answerId, 1, "신청서를 내십시오.")),
					"PROCESSED");
			String reply = "select wr_content from g5_write_qna where wr_reply <> '' or wr_is_comment = 1";
			assertThat(bench.gnuboard.one(reply)).contains("신청서를 내십시오.", "지원과", "박주무관", "02-333-4444");
			receive(bench, bench.deliver("UPDATE", complaint, bench.answer(complaint, answerId, 2, "고친 답변입니다.")),
					"PROCESSED");
			assertThat(bench.gnuboard.one(reply)).contains("고친 답변입니다.").doesNotContain("신청서");
			receive(bench, bench.deliver("UPDATE", complaint, bench.answer(complaint, answerId, 1, "낡은 답변")),
					"PROCESSED");
			assertThat(bench.gnuboard.one(reply)).contains("고친 답변입니다.");
			RetractAnswer retract = new RetractAnswer();
			retract.setComplaintId(complaint);
			retract.setAnswerId(answerId);
			retract.setBaseRevision(2);
			receive(bench, bench.deliver("UPDATE", complaint, retract), "PROCESSED");
			assertThat(bench.gnuboard.one(reply)).contains("철회").doesNotContain("고친");
			assertThat(bench.gnuboard.count(ROWS)).isEqualTo(2);
			bench.look();
			bench.look();
			assertThat(bench.hub.accepted(PublishAnswer.class)).isEmpty();
			assertThat(bench.gnuboard.one("select wr_content from g5_write_qna where wr_id = ?", post)).isEqualTo("본문");
		}
	}

	@Test
	void aNoticeOfTransferIsPostedWhereTheAgencyWantsNotices() throws Exception {
		try (Bench bench = new Bench(this.folder, Handling.OWN)) {
			String complaint = bench.id();
			receive(bench, bench.deliver("COPY", complaint, bench.submitted("문의", "본문")), "PROCESSED");
			TransferComplaint transfer = new TransferComplaint();
			transfer.setComplaintId(complaint);
			transfer.setReason("소관이 아님");
			receive(bench, bench.deliver("UPDATE", complaint, transfer), "PROCESSED");
			assertThat(bench.gnuboard.count(ROWS + " where wr_content like '%소관이 아님%'")).isEqualTo(1);
			assertThat(bench.store.mails().due(Long.MAX_VALUE, 10)).isEmpty();
		}
	}

	@Test
	void anAlteredEnvelopeIsRefusedAndNothingIsWritten() throws Exception {
		try (Bench bench = new Bench(this.folder, Handling.OWN)) {
			Delivery delivery = bench.delivery("ASSIGNED", bench.id(), bench.other, Bench.OTHER,
					bench.submitted("문의", "정직한 본문"));
			Envelope envelope = delivery.getEnvelope().get(0);
			envelope.setContent(new String(envelope.getContent(), StandardCharsets.UTF_8).replace("정직한", "고쳐진")
				.getBytes(StandardCharsets.UTF_8));
			bench.hub.deliveries.add(delivery);
			receive(bench, delivery, "REFUSED:SIGNATURE_INVALID");
			assertThat(bench.gnuboard.count(ROWS)).isZero();
		}
	}

	@Test
	void oneParticipantsCertificateCannotSpeakForAnother() throws Exception {
		try (Bench bench = new Bench(this.folder, Handling.OWN)) {
			Delivery delivery = bench.delivery("ASSIGNED", bench.id(),
					bench.hub.authority.identity("urn:agency:9999999"), Bench.OTHER, bench.submitted("문의", "본문"));
			bench.hub.deliveries.add(delivery);
			receive(bench, delivery, "REFUSED:SIGNER_UNTRUSTED");
			assertThat(bench.gnuboard.count(ROWS)).isZero();
		}
	}

	@Test
	void whatIsForSomebodyElseOrAboutAnotherComplaintIsRefused() throws Exception {
		try (Bench bench = new Bench(this.folder, Handling.OWN)) {
			Delivery foreign = bench.delivery("ASSIGNED", bench.id(), bench.other, Bench.OTHER,
					bench.submitted("문의", "본문"));
			foreign.getAssignment().setRecipient(Bench.OTHER);
			bench.hub.deliveries.add(foreign);
			receive(bench, foreign, "REFUSED:NOT_FOR_ME");
			String complaint = bench.id();
			receive(bench, bench.deliver("UPDATE", complaint, bench.answer(bench.id(), bench.id(), 1, "답")),
					"REFUSED:ENVELOPE_CONTRADICTS");
			receive(bench, bench.deliver("UPDATE", complaint, bench.answer(complaint, bench.id(), 1, "답")),
					"REFUSED:COMPLAINT_NOT_HERE");
			assertThat(bench.gnuboard.count(ROWS)).isZero();
		}
	}

	@Test
	void aBoardWithoutSecrecyRefusesAndHoldsUpNoOther() throws Exception {
		try (Bench bench = new Bench(this.folder, Handling.ROUTE)) {
			bench.gnuboard.post(Gnuboard.CITIZEN, "문의", "본문");
			bench.look();
			Eventually.await("filed", () -> bench.hub.accepted(SubmitComplaint.class).size() == 1);
			String filed = bench.hub.accepted(SubmitComplaint.class).get(0).getMessageHeader().getMessageId();
			Eventually.await("linked", () -> bench.store.cases().ofComplaint(filed).isPresent());
			bench.gnuboard.run("update g5_board set bo_use_secret = 0");
			Delivery refused = bench.deliver("ASSIGNED", bench.id(), bench.submitted("비밀", "본문"));
			Delivery answered = bench.deliver("UPDATE", filed, bench.answer(filed, bench.id(), 1, "공개 답변"));
			receive(bench, refused, "REFUSED:BOARD_HAS_NO_SECRECY");
			receive(bench, answered, "PROCESSED");
		}
	}

	@Test
	void aComplaintFiledHereAndAssignedHereIsNotPostedTwiceButAnsweredHere() throws Exception {
		try (Bench bench = new Bench(this.folder, Handling.ROUTE)) {
			int post = bench.gnuboard.post(Gnuboard.CITIZEN, "문의", "본문");
			bench.look();
			Eventually.await("filed", () -> bench.hub.accepted(SubmitComplaint.class).size() == 1);
			SubmitComplaint filed = bench.hub.accepted(SubmitComplaint.class).get(0);
			String complaint = filed.getMessageHeader().getMessageId();
			Eventually.await("linked", () -> bench.store.cases().ofComplaint(complaint).isPresent());
			receive(bench, bench.deliver("ASSIGNED", complaint, bench.submitted("문의", "본문")), "PROCESSED");
			assertThat(bench.gnuboard.count(ROWS)).isEqualTo(1);
			bench.gnuboard.reply(post, Gnuboard.OFFICER, "여기서 답합니다.");
			bench.look();
			Eventually.await("answered", () -> bench.hub.accepted(PublishAnswer.class).size() == 1);
		}
	}

	@Test
	void anotherParticipantsRedactionLeavesWhatTheAgencyHasStillToSay() throws Exception {
		try (Bench bench = new Bench(this.folder, Handling.OWN)) {
			int post = bench.gnuboard.post(Gnuboard.CITIZEN, "문의", "본문");
			bench.look();
			Eventually.await("filed", () -> bench.store.outbox().count(State.ACCEPTED) == 1);
			String complaint = bench.hub.accepted(SubmitComplaint.class).get(0).getMessageHeader().getMessageId();
			bench.hub.judge((message) -> (message instanceof AcceptComplaint)
					? Optional.of(LoopbackHub.fault("STATE_FORBIDS", false)) : Optional.empty());
			bench.gnuboard.reply(post, Gnuboard.OFFICER, "아직 보내지 못한 답변");
			bench.look();
			Eventually.await("parked", () -> bench.store.outbox().count(State.PARKED) == 1);
			RedactComplaint redaction = new RedactComplaint();
			redaction.setComplaintId(complaint);
			redaction.setScope(RedactionScope.CONTENT);
			redaction.setLegalBasis("개인정보 보호법 제36조");
			receive(bench, bench.deliver("UPDATE", complaint, redaction), "REFUSED:REDACTION_BY_HAND");
			assertThat(bench.store.outbox().count(State.PARKED)).isEqualTo(1);
			assertThat(bench.store.outbox().waiting(10)).extracting(OutboxMessage::operation).contains("PublishAnswer");

			Delivery erasure = bench.delivery("UPDATE", complaint, bench.hub.identity(), HubTrust.HUB, redaction);
			bench.hub.deliveries.add(erasure);
			receive(bench, erasure, "REFUSED:REDACTION_BY_HAND");
			assertThat(bench.store.outbox().count(State.PARKED)).isZero();
		}
	}

	private static void receive(Bench bench, Delivery delivery, String outcome) throws InterruptedException {
		Eventually.await(outcome, () -> {
			if (!bench.outcomes().containsKey(delivery.getDeliveryId())) {
				bench.receiver.receive();
			}
			return bench.outcomes().containsKey(delivery.getDeliveryId());
		});
		assertThat(List.of(bench.outcomes().get(delivery.getDeliveryId()))).containsExactly(outcome);
	}

	private static void sealPetitioner(Bench bench, SubmitComplaint message, String name) {
		Petitioner petitioner = new Petitioner();
		petitioner.setType(PetitionerType.COMPANY);
		petitioner.setName(name);
		petitioner.setPhone("02-555-6666");
		SealedPartBytes sealed = SealedPartBytes.seal(MessageXml.bytes(petitioner), new SecureRandom());
		bench.hub.parts.put(sealed.commitment(), sealed.content());
		bench.hub.salts.put(sealed.commitment(), sealed.salt());
		SealedPart part = new SealedPart();
		part.setPartClass(PartClass.PETITIONER);
		part.setCommitment(sealed.commitment());
		part.setSize(sealed.content().length);
		message.setPetitionerPart(part);
	}

}
