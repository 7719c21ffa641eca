package org.minwonhub.adapter.sync;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.minwonhub.adapter.board.AnswerToWrite;
import org.minwonhub.adapter.board.Board;
import org.minwonhub.adapter.board.ComplaintToWrite;
import org.minwonhub.adapter.board.WrittenEntry;
import org.minwonhub.adapter.killpoint.KillPoints;
import org.minwonhub.adapter.message.MessageXml;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.BoardCase.CaseKind;
import org.minwonhub.adapter.store.KnownEntry.Meaning;
import org.minwonhub.adapter.store.OutboxMessage;
import org.minwonhub.adapter.testing.Configs;
import org.minwonhub.adapter.testing.Gnuboard;
import org.minwonhub.adapter.testing.MovingClock;
import org.minwonhub.xsd.complaint.AddFollowUp;
import org.minwonhub.xsd.complaint.AmendComplaint;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.Kind;
import org.minwonhub.xsd.complaint.PartClass;
import org.minwonhub.xsd.complaint.PublishAnswer;
import org.minwonhub.xsd.complaint.ReportProgress;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.complaint.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

class BoardWatchTest {

	private final Gnuboard gnuboard = new Gnuboard();

	private final Board board = this.gnuboard.open();

	private final AdapterStore store = AdapterStore.inMemory();

	private final MovingClock clock = new MovingClock(Instant.parse("2026-11-22T03:00:00Z"));

	private BoardWatch watch = watch(Handling.OWN, false);

	@AfterEach
	void close() {
		this.board.close();
		this.store.close();
	}

	@Test
	void whatStoodBeforeTheFirstStartIsKnownAndNotSent() {
		int old = this.gnuboard.post(Gnuboard.CITIZEN, "옛 글", "예전부터 있던 글");
		reconcile();
		this.gnuboard.reply(old, Gnuboard.OFFICER, "옛 글에 대한 답");
		this.gnuboard.run("update g5_write_qna set wr_content = '고친 옛 글' where wr_id = ?", old);
		reconcile();
		assertThat(sent()).isEmpty();
	}

	@Test
	void backfillSendsWhatStoodBefore() {
		this.gnuboard.post(Gnuboard.CITIZEN, "옛 글", "예전부터 있던 글");
		this.watch = watch(Handling.OWN, true);
		reconcile();
		assertThat(sent()).containsExactly("SubmitComplaint");
	}

	@Test
	void aNewPostIsFiledWithThePetitionerSealedApart() {
		reconcile();
		int post = this.gnuboard.post(Gnuboard.CITIZEN, "자금 지원 문의", "운전자금을 신청하려면?", "secret", "2026-11-22 12:18:39");
		this.watch.look();
		SubmitComplaint message = last(SubmitComplaint.class);
		assertThat(message.getHandling()).isEqualTo(Handling.OWN);
		assertThat(message.getOrigin().getOriginId()).isEqualTo(String.valueOf(post));
		assertThat(message.getOrigin().getGeneration()).isEqualTo(1);
		assertThat(message.getCategory()).isEqualTo("FUNDING");
		assertThat(message.getOriginalCategory()).isEqualTo("자금");
		assertThat(message.getText()).isEqualTo("운전자금을 신청하려면?");
		assertThat(message.getVisibility()).isEqualTo(Visibility.PRIVATE);
		assertThat(message.getFiledAt().toInstant()).isEqualTo(Instant.parse("2026-11-22T03:18:39Z"));
		assertThat(message.getBoardTime().getValue()).isEqualTo("2026-11-22 12:18:39");
		OutboxMessage draft = this.store.outbox().waiting(10).get(0);
		assertThat(draft.draft()).doesNotContain("이름hong", "hong@example.kr");
		assertThat(this.store.parts().of(draft.id())).singleElement().satisfies((part) -> {
			assertThat(part.partClass()).isEqualTo(PartClass.PETITIONER);
			assertThat(part.name()).isEqualTo(message.getPetitionerPart().getCommitment());
			assertThat(new String(part.content(), StandardCharsets.UTF_8)).contains("이름hong");
		});
	}

	@Test
	void anEmptiedTableIsReportedOnlyOnceAnOperatorSaysThatItWasMeant() {
		reconcile();
		for (int i = 0; i < 30; i++) {
			this.gnuboard.post(Gnuboard.CITIZEN, "문의 " + i, "내용");
		}
		reconcile();
		this.gnuboard.run("create table saved as select * from g5_write_qna");
		this.gnuboard.run("delete from g5_write_qna");
		for (int i = 0; i < 4; i++) {
			reconcile();
		}
		this.watch.look();
		assertThat(this.watch.health().trouble()).isEqualTo(BoardWatch.MASS_REMOVAL);
		assertThat(sent()).containsOnly("SubmitComplaint").hasSize(30);

		this.gnuboard.run("insert into g5_write_qna select * from saved");
		reconcile();
		this.watch.look();
		assertThat(this.watch.health().trouble()).isNull();
		assertThat(sent()).hasSize(30);

		this.gnuboard.run("delete from g5_write_qna");
		reconcile();
		reconcile();
		assertThat(Removals.confirm(this.store)).isTrue();
		reconcile();
		assertThat(sent()).hasSize(60).endsWith("RemoveAtOrigin");
		assertThat(Removals.confirm(this.store)).as("nothing waits any more").isFalse();
	}

	@Test
	void whatStoodBeforeAndComesBackFromABackupIsStillNotSent() {
		this.gnuboard.post(Gnuboard.CITIZEN, "옛 글", "예전부터 있던 글");
		reconcile();
		this.gnuboard.run("create table saved as select * from g5_write_qna");
		this.gnuboard.run("delete from g5_write_qna");
		reconcile();
		reconcile();
		this.gnuboard.run("insert into g5_write_qna select * from saved");
		reconcile();
		assertThat(sent()).isEmpty();
	}

	@Test
	void lookingAgainAndPageViewsSendNothing() {
		reconcile();
		this.gnuboard.post(Gnuboard.CITIZEN, "문의", "내용");
		this.watch.look();
		this.gnuboard.run("update g5_write_qna set wr_hit = wr_hit + 7, wr_last = '2026-11-22 19:00:00'");
		reconcile();
		this.watch.look();
		assertThat(sent()).containsExactly("SubmitComplaint");
	}

	@Test
	void anEditThatMovesNoTimestampIsAnAmendment() {
		reconcile();
		int post = this.gnuboard.post(Gnuboard.CITIZEN, "문의", "내용");
		this.watch.look();
		this.gnuboard.run("update g5_write_qna set wr_content = '고친 내용' where wr_id = ?", post);
		reconcile();
		assertThat(sent()).containsExactly("SubmitComplaint", "AmendComplaint");
		assertThat(last(AmendComplaint.class).getText()).isEqualTo("고친 내용");
	}

	@Test
	void anOfficersReplyIsAcceptedFirstAndThenPublished() {
		reconcile();
		int post = this.gnuboard.post(Gnuboard.CITIZEN, "문의", "내용");
		this.watch.look();
		this.gnuboard.reply(post, Gnuboard.OFFICER, "답변드립니다.");
		this.watch.look();
		assertThat(sent()).containsExactly("SubmitComplaint", "AcceptComplaint", "PublishAnswer");
		PublishAnswer answer = last(PublishAnswer.class);
		assertThat(answer.getText()).isEqualTo("답변드립니다.");
		assertThat(answer.getOfficer().getUnit()).isEqualTo("민원과");
		assertThat(answer.getOfficer().getName()).isEqualTo("김담당");
		assertThat(answer.getOfficer().getContact()).isEqualTo("02-000-0000");
	}

	@Test
	void anEditedAnswerKeepsItsNameAndAVanishedOneIsRetractedAfterTwoScans() {
		reconcile();
		int post = this.gnuboard.post(Gnuboard.CITIZEN, "문의", "내용");
		int reply = this.gnuboard.reply(post, Gnuboard.OFFICER, "답변드립니다.");
		reconcile();
		String answerId = last(PublishAnswer.class).getAnswerId();
		this.gnuboard.run("update g5_write_qna set wr_content = '고친 답변' where wr_id = ?", reply);
		reconcile();
		assertThat(last(PublishAnswer.class).getAnswerId()).isEqualTo(answerId);
		this.gnuboard.run("delete from g5_write_qna where wr_id = ?", reply);
		reconcile();
		assertThat(sent()).doesNotContain("RetractAnswer");
		reconcile();
		assertThat(sent()).containsExactly("SubmitComplaint", "AcceptComplaint", "PublishAnswer", "PublishAnswer",
				"RetractAnswer");
	}

	@Test
	void aPostThatComesBackBeforeTheSecondScanWasNeverGone() {
		reconcile();
		int post = this.gnuboard.post(Gnuboard.CITIZEN, "문의", "내용");
		this.watch.look();
		this.gnuboard.run("create table aside as select * from g5_write_qna");
		this.gnuboard.run("delete from g5_write_qna where wr_id = ?", post);
		reconcile();
		this.gnuboard.run("insert into g5_write_qna select * from aside");
		reconcile();
		this.gnuboard.run("delete from g5_write_qna where wr_id = ?", post);
		reconcile();
		assertThat(sent()).containsExactly("SubmitComplaint");
		reconcile();
		assertThat(sent()).containsExactly("SubmitComplaint", "RemoveAtOrigin");
	}

	@Test
	void theFirstAbsenceIsConfirmedAtTheNextLook() {
		reconcile();
		int post = this.gnuboard.post(Gnuboard.CITIZEN, "문의", "내용");
		this.watch.look();
		this.gnuboard.run("delete from g5_write_qna where wr_id = ?", post);
		reconcile();
		this.watch.look();
		assertThat(sent()).containsExactly("SubmitComplaint", "RemoveAtOrigin");
	}

	@Test
	void aReusedKeyIsAnotherComplaint() {
		reconcile();
		int post = this.gnuboard.post(Gnuboard.CITIZEN, "문의", "내용");
		this.watch.look();
		this.gnuboard.run("delete from g5_write_qna where wr_id = ?", post);
		int other = this.gnuboard.post("lee", "남의 글", "다른 사람의 글", "", "2026-11-23 09:00:00");
		this.gnuboard.run("update g5_write_qna set wr_id = ?, wr_parent = ? where wr_id = ?", post, post, other);
		reconcile();
		assertThat(sent()).containsExactly("SubmitComplaint", "RemoveAtOrigin", "SubmitComplaint");
		assertThat(last(SubmitComplaint.class).getOrigin().getGeneration()).isEqualTo(2);
	}

	@Test
	void thePetitionersReplyIsAFollowUpAndAVisitorsStays() {
		reconcile();
		int post = this.gnuboard.post(Gnuboard.CITIZEN, "문의", "내용");
		this.watch.look();
		this.gnuboard.comment(post, "visitor", "저도 궁금합니다.");
		this.gnuboard.comment(post, Gnuboard.CITIZEN, "언제 답을 받나요?");
		this.watch.look();
		reconcile();
		assertThat(sent()).containsExactly("SubmitComplaint", "AddFollowUp");
		assertThat(last(AddFollowUp.class).getText()).isEqualTo("언제 답을 받나요?");
	}

	@Test
	void anUnknownStatusIsReportedVerbatimAndUnknown() {
		reconcile();
		int post = this.gnuboard.post(Gnuboard.CITIZEN, "문의", "내용");
		this.watch.look();
		this.gnuboard.run("update g5_write_qna set wr_2 = '보류(특이)' where wr_id = ?", post);
		reconcile();
		assertThat(sent()).containsExactly("SubmitComplaint", "ReportProgress");
		assertThat(last(ReportProgress.class).getBoardStatus()).isEqualTo("보류(특이)");
		assertThat(last(ReportProgress.class).isStatusKnown()).isFalse();
	}

	@Test
	void aKnownStatusAcceptsFirst() {
		reconcile();
		int post = this.gnuboard.post(Gnuboard.CITIZEN, "문의", "내용");
		this.watch.look();
		this.gnuboard.run("update g5_write_qna set wr_2 = '처리중' where wr_id = ?", post);
		reconcile();
		assertThat(sent()).containsExactly("SubmitComplaint", "AcceptComplaint", "ReportProgress");
		assertThat(last(ReportProgress.class).isStatusKnown()).isTrue();
	}

	@Test
	void anOfficersReplyToAComplaintForAnotherAgencyStays() {
		this.watch = watch(Handling.ROUTE, false);
		reconcile();
		int post = this.gnuboard.post(Gnuboard.CITIZEN, "문의", "내용");
		this.watch.look();
		this.gnuboard.reply(post, Gnuboard.OFFICER, "우리 일이 아닙니다.");
		reconcile();
		assertThat(sent()).containsExactly("SubmitComplaint");
	}

	@Test
	void whatTheAdapterWroteIsNoEchoAndAnOfficersReplyBelowItIsAnAnswer() {
		reconcile();
		WrittenEntry written = received();
		reconcile();
		assertThat(sent()).isEmpty();
		this.gnuboard.reply(Integer.parseInt(written.entry().key().value()), Gnuboard.OFFICER, "답변드립니다.");
		this.watch.look();
		assertThat(sent()).containsExactly("AcceptComplaint", "PublishAnswer");
	}

	@Test
	void anEntryThatTheAdapterWroteButHasNotLinkedYetIsNeverFiled() {
		reconcile();
		this.board.writeComplaint("urn:uuid:00000000-0000-4000-8000-000000000001",
				new ComplaintToWrite("MH-1", "제목", "본문", "민원인", null, "FUNDING", true, List.of()));
		this.watch.look();
		reconcile();
		assertThat(sent()).isEmpty();
	}

	@Test
	void anAnswerBelowAnEntryThatIsNotLinkedYetIsSentOnceItIs() {
		reconcile();
		WrittenEntry written = this.board.writeComplaint(complaintId(),
				new ComplaintToWrite("MH-1", "제목", "본문", "민원인", null, "FUNDING", true, List.of()));
		this.watch.look();
		this.gnuboard.reply(Integer.parseInt(written.entry().key().value()), Gnuboard.OFFICER, "답변드립니다.");
		this.watch.look();
		reconcile();
		assertThat(sent()).isEmpty();
		received();
		reconcile();
		assertThat(sent()).containsExactly("AcceptComplaint", "PublishAnswer");
	}

	@Test
	void aLaterHandMadeEditOfAWrittenAnswerStaysHere() {
		reconcile();
		WrittenEntry post = received();
		long caseId = this.store.cases().ofComplaint(complaintId()).orElseThrow().id();
		WrittenEntry answer = this.board.writeAnswer("urn:uuid:00000000-0000-4000-8000-00000000000a",
				post.entry().key(), new AnswerToWrite("답변", "다른 기관의 답변", "기관 담당", true, List.of()));
		this.store.entries().keepWritten(answer.entry(), Meaning.ANSWER, caseId, "urn:uuid:a");
		this.gnuboard.run("update g5_write_qna set wr_content = '손댄 답변' where wr_id = ?",
				Integer.parseInt(answer.entry().key().value()));
		reconcile();
		assertThat(sent()).isEmpty();
	}

	@Test
	void aReceivedComplaintThatAnOfficerDeletesIsReported() {
		reconcile();
		WrittenEntry written = received();
		this.gnuboard.run("delete from g5_write_qna where wr_id = ?", Integer.parseInt(written.entry().key().value()));
		reconcile();
		reconcile();
		assertThat(sent()).containsExactly("ReportProgress");
		assertThat(last(ReportProgress.class).isStatusKnown()).isFalse();
	}

	@Test
	void aBoardThatIsNotThereIsLookedAtAgain() {
		reconcile();
		this.gnuboard.run("alter table g5_write_qna rename to aside");
		reconcile();
		assertThat(this.watch.health().trouble()).isNotNull();
		this.gnuboard.run("alter table aside rename to g5_write_qna");
		this.gnuboard.post(Gnuboard.CITIZEN, "문의", "내용");
		reconcile();
		assertThat(this.watch.health().trouble()).isNull();
		assertThat(sent()).containsExactly("SubmitComplaint");
	}

	private static String complaintId() {
		return "urn:uuid:00000000-0000-4000-8000-000000000001";
	}

	private WrittenEntry received() {
		WrittenEntry written = this.board.writeComplaint(complaintId(),
				new ComplaintToWrite("MH-1", "제목", "본문", "민원인", null, "FUNDING", true, List.of()));
		long caseId = this.store.cases()
			.addReceived(CaseKind.RECEIVED, written.entry().key(), 1, complaintId(), "MH-1", null, Kind.QUERY,
					"FUNDING", 1, this.clock.millis());
		this.store.entries().keepWritten(written.entry(), Meaning.COMPLAINT, caseId, complaintId());
		return written;
	}

	private BoardWatch watch(Handling handling, boolean backfill) {
		return new BoardWatch(
				Configs.of(URI.create("http://127.0.0.1:1"), Path.of("/nowhere"), handling, backfill, false, null),
				this.store, this.board, new ReentrantLock(), this.clock, new SecureRandom(), KillPoints.off());
	}

	private void reconcile() {
		this.clock.advance(Duration.ofMinutes(2));
		this.watch.look();
	}

	private List<String> sent() {
		return this.store.outbox().waiting(100).stream().map(OutboxMessage::operation).toList();
	}

	private <M> M last(Class<M> type) {
		OutboxMessage message = this.store.outbox()
			.waiting(100)
			.stream()
			.filter((waiting) -> waiting.operation().equals(type.getSimpleName()))
			.reduce((first, second) -> second)
			.orElseThrow();
		return MessageXml.read(message.draft(), type);
	}

}
