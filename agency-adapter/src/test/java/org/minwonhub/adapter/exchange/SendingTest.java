package org.minwonhub.adapter.exchange;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.minwonhub.adapter.store.BoardCase;
import org.minwonhub.adapter.store.JournalLine;
import org.minwonhub.adapter.store.OutboxMessage;
import org.minwonhub.adapter.store.OutboxMessage.State;
import org.minwonhub.adapter.store.Trouble;
import org.minwonhub.adapter.testing.Eventually;
import org.minwonhub.adapter.testing.Gnuboard;
import org.minwonhub.adapter.testing.LoopbackHub;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.xsd.common.BusinessMessage;
import org.minwonhub.xsd.complaint.AcceptComplaint;
import org.minwonhub.xsd.complaint.AmendComplaint;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.PublishAnswer;
import org.minwonhub.xsd.complaint.RetractAnswer;
import org.minwonhub.xsd.complaint.SubmitComplaint;

import static org.assertj.core.api.Assertions.assertThat;

class SendingTest {

	@TempDir
	private Path folder;

	@Test
	void aPostAndItsAnswerCrossInOrderWithThePetitionerPartFirst() throws Exception {
		try (Bench bench = new Bench(this.folder, Handling.OWN)) {
			int post = bench.gnuboard.post(Gnuboard.CITIZEN, "자금 문의", "본문 뷁 똠 😀");
			bench.gnuboard.reply(post, Gnuboard.OFFICER, "답변드립니다.");
			bench.look();
			Eventually.await("three receipts", () -> bench.hub.accepted.size() == 3);
			assertThat(bench.hub.arrived).extracting(VerifiedEnvelope::operation)
				.containsExactly("SubmitComplaint", "AcceptComplaint", "PublishAnswer");
			SubmitComplaint submitted = bench.hub.accepted(SubmitComplaint.class).get(0);
			assertThat(submitted.getText()).isEqualTo("본문 뷁 똠 😀");
			byte[] petitioner = bench.hub.parts.get(submitted.getPetitionerPart().getCommitment());
			assertThat(new String(petitioner, StandardCharsets.UTF_8)).contains("이름hong");
			assertThat(bench.bodies()).noneMatch((body) -> body.contains("이름hong"));
			PublishAnswer answer = bench.hub.accepted(PublishAnswer.class).get(0);
			assertThat(answer.getComplaintId()).isEqualTo(submitted.getMessageHeader().getMessageId());
			assertThat(answer.getRevision()).isEqualTo(1);
			assertThat(bench.hub.arrived.stream().map(SendingTest::number)).containsExactly(1L, 2L, 3L);
			Eventually.await("all kept", () -> bench.store.outbox().count(State.ACCEPTED) == 3);
			BoardCase complaint = bench.store.cases().get(1);
			assertThat(complaint.applicationNumber()).isEqualTo("MH-2611-0000017-4");
			assertThat(bench.store.journal().latest(10)).extracting(JournalLine::hubSignature)
				.containsOnly(JournalLine.VERIFIED);
		}
	}

	@Test
	void revisionsFollowTheReceiptsAndARetractionNamesTheLast() throws Exception {
		try (Bench bench = new Bench(this.folder, Handling.OWN)) {
			int post = bench.gnuboard.post(Gnuboard.CITIZEN, "문의", "본문");
			int reply = bench.gnuboard.reply(post, Gnuboard.OFFICER, "답변");
			bench.look();
			bench.gnuboard.run("update g5_write_qna set wr_content = '고친 본문' where wr_id = ?", post);
			bench.gnuboard.run("update g5_write_qna set wr_content = '고친 답변' where wr_id = ?", reply);
			bench.look();
			bench.gnuboard.run("delete from g5_write_qna where wr_id = ?", reply);
			bench.look();
			bench.look();
			Eventually.await("the retraction", () -> !bench.hub.accepted(RetractAnswer.class).isEmpty());
			assertThat(bench.hub.accepted(AmendComplaint.class)).extracting(AmendComplaint::getBaseRevision)
				.containsExactly(1);
			assertThat(bench.hub.accepted(PublishAnswer.class)).extracting(PublishAnswer::getRevision)
				.containsExactly(1, 2);
			assertThat(bench.hub.accepted(RetractAnswer.class).get(0).getBaseRevision()).isEqualTo(2);
		}
	}

	@Test
	void aRetryIsTheSameMessageWithTheSameContentHash() throws Exception {
		try (Bench bench = new Bench(this.folder, Handling.OWN)) {
			AtomicInteger refusals = new AtomicInteger(2);
			bench.hub.judge((message) -> (refusals.getAndDecrement() > 0)
					? Optional.of(LoopbackHub.fault("TEMPORARILY_UNAVAILABLE", true)) : Optional.empty());
			bench.gnuboard.post(Gnuboard.CITIZEN, "문의", "본문");
			bench.look();
			Eventually.await("a receipt", () -> bench.hub.accepted.size() == 1);
			assertThat(bench.hub.arrived).hasSize(3);
			assertThat(bench.hub.arrived).extracting(VerifiedEnvelope::contentHash)
				.containsOnly(bench.hub.arrived.get(0).contentHash());
			assertThat(bench.hub.arrived.get(0).bytes()).isNotEqualTo(bench.hub.arrived.get(1).bytes());
		}
	}

	@Test
	void aRefusedMessageIsParkedWithItsCauseAndClosesItsOwnLaneOnly() throws Exception {
		try (Bench bench = new Bench(this.folder, Handling.OWN)) {
			AtomicBoolean refuse = new AtomicBoolean(true);
			bench.hub.judge((message) -> (refuse.get() && subject(message).equals("거절될 글"))
					? Optional.of(LoopbackHub.fault("CONTENT_CONTRADICTS", false)) : Optional.empty());
			int refused = bench.gnuboard.post(Gnuboard.CITIZEN, "거절될 글", "본문");
			bench.gnuboard.reply(refused, Gnuboard.OFFICER, "답변");
			bench.gnuboard.post(Gnuboard.CITIZEN, "보통 글", "본문");
			bench.look();
			Eventually.await("the other one", () -> bench.hub.accepted(SubmitComplaint.class).size() == 1);
			Eventually.await("parked", () -> bench.store.outbox().count(State.PARKED) == 1);
			List<OutboxMessage> stuck = bench.store.outbox().stuck(10);
			assertThat(stuck).singleElement().satisfies((message) -> {
				Trouble trouble = Objects.requireNonNull(message.trouble());
				assertThat(trouble.code()).isEqualTo("CONTENT_CONTRADICTS");
				assertThat(trouble.nextStepKo()).isEqualTo("고치십시오.");
				assertThat(trouble.correlationId()).isEqualTo("c-1");
			});
			assertThat(bench.hub.accepted(AcceptComplaint.class)).isEmpty();
			refuse.set(false);
			bench.store.outbox().retry(stuck.get(0).id(), 0);
			bench.sender.wake();
			Eventually.await("the answer", () -> bench.hub.accepted(PublishAnswer.class).size() == 1);
		}
	}

	@Test
	void aSuspendedParticipantsMessagesWaitAndGoByThemselvesLater() throws Exception {
		try (Bench bench = new Bench(this.folder, Handling.OWN)) {
			AtomicBoolean suspended = new AtomicBoolean(true);
			bench.hub.judge((message) -> suspended.get()
					? Optional.of(LoopbackHub.fault("PARTICIPANT_SUSPENDED", false)) : Optional.empty());
			bench.gnuboard.post(Gnuboard.CITIZEN, "문의", "본문");
			bench.look();
			Eventually.await("an attempt", () -> !bench.store.outbox().stuck(10).isEmpty());
			assertThat(bench.store.outbox().count(State.PARKED)).isZero();
			suspended.set(false);
			Eventually.await("a receipt", () -> bench.hub.accepted.size() == 1);
		}
	}

	@Test
	void aHubThatIsNotThereIsTriedAgainWithItsCauseShown() throws Exception {
		try (Bench bench = new Bench(this.folder, Handling.OWN, URI.create("http://127.0.0.1:1"))) {
			bench.gnuboard.post(Gnuboard.CITIZEN, "문의", "본문");
			bench.look();
			Eventually.await("two attempts",
					() -> bench.store.outbox().stuck(10).stream().anyMatch((message) -> message.attempts() >= 2));
			assertThat(bench.store.outbox().stuck(10)).extracting(OutboxMessage::trouble)
				.extracting("code")
				.containsExactly("HUB_UNREACHABLE");
		}
	}

	@Test
	void anAttachedFileGoesFirstAndOneThatIsGoneIsSaid() throws Exception {
		try (Bench bench = new Bench(this.folder, Handling.OWN)) {
			byte[] picture = new byte[3 * 1024 * 1024];
			Files.createDirectories(bench.files.resolve("qna"));
			Files.write(bench.files.resolve("qna").resolve("stored.png"), picture);
			int post = bench.gnuboard.post(Gnuboard.CITIZEN, "문의", "본문");
			attach(bench, post, 0, "사진.png", "stored.png");
			attach(bench, post, 1, "없는 사진.png", "gone.png");
			bench.look();
			Eventually.await("a receipt", () -> bench.hub.accepted.size() == 1);
			SubmitComplaint message = bench.hub.accepted(SubmitComplaint.class).get(0);
			assertThat(message.getText()).isEqualTo("본문\n[보내지 못한 첨부파일: 없는 사진.png]");
			assertThat(message.getAttachment()).singleElement().satisfies((file) -> {
				assertThat(file.getFileName()).isEqualTo("사진.png");
				assertThat(bench.hub.parts.get(file.getSha256())).isEqualTo(picture);
			});
		}
	}

	private static void attach(Bench bench, int post, int number, String name, String stored) {
		bench.gnuboard.run("""
				insert into g5_board_file (bo_table, wr_id, bf_no, bf_source, bf_file, bf_download, bf_content,
					bf_filesize, bf_datetime) values ('qna', ?, ?, ?, ?, 0, '', 4, '2026-11-22 11:00:00')""", post,
				number, name, stored);
		bench.gnuboard.run("update g5_write_qna set wr_file = ? where wr_id = ?", number + 1, post);
	}

	private static String subject(BusinessMessage message) {
		return (message instanceof SubmitComplaint submit) ? submit.getSubject() : "";
	}

	private static long number(VerifiedEnvelope envelope) {
		return Long.parseLong(envelope.content()
			.getElementsByTagNameNS("urn:minwonhub:xsd:common:v1", "senderSeq")
			.item(0)
			.getTextContent());
	}

}
