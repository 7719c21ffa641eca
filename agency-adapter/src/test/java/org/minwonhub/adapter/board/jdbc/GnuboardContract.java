package org.minwonhub.adapter.board.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.minwonhub.adapter.board.Board;
import org.minwonhub.adapter.board.BoardEntry;
import org.minwonhub.adapter.board.BoardEntry.Place;
import org.minwonhub.adapter.board.BoardEntry.Role;
import org.minwonhub.adapter.board.BoardFinding;
import org.minwonhub.adapter.board.BoardFinding.Level;
import org.minwonhub.adapter.board.BoardRefusalException;
import org.minwonhub.adapter.board.BoardUnavailableException;
import org.minwonhub.adapter.board.WrittenEntry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What must hold beside a GNUboard, whatever database it runs on.
 */
abstract class GnuboardContract extends BoardContract {

	@Override
	String profile() {
		return "gnuboard5";
	}

	@Override
	Map<String, Object> settings() {
		return Map.of("table", "qna", "files", this.folder.resolve("data/file").toString(), "categories",
				Map.of("자금", "FUNDING"), "officers",
				Map.of("level", 8, "accounts", Map.of("kim", Map.of("name", "김담당", "unit", "민원과")), "default",
						Map.of("unit", "민원실", "contact", "02-000-0000")));
	}

	int post(String member, String subject, String content, String option) {
		this.database.run(
				"""
						INSERT INTO g5_write_qna (wr_num, wr_reply, wr_parent, wr_is_comment, wr_comment_reply, ca_name, wr_option,
						  wr_subject, wr_content, wr_link1, wr_link2, mb_id, wr_password, wr_name, wr_email, wr_homepage, wr_datetime,
						  wr_last, wr_ip, wr_facebook_user, wr_twitter_user, wr_1, wr_2, wr_3, wr_4, wr_5, wr_6, wr_7, wr_8, wr_9, wr_10)
						SELECT COALESCE(MIN(wr_num), 0) - 1, '', 0, 0, '', '자금', ?, ?, ?, '', '', ?, ?, '이름', 'a@example.kr', '',
						  '2026-11-22 11:00:00', '2026-11-22 11:00:00', '', '', '', '', '', '', '', '', '', '', '', '', ''
						FROM g5_write_qna""",
				option, subject, content, member, member.isEmpty() ? "*guest-password-hash" : "");
		this.database.run("UPDATE g5_write_qna SET wr_parent = wr_id WHERE wr_parent = 0");
		return this.database.count("SELECT MAX(wr_id) FROM g5_write_qna");
	}

	int below(int post, String member, String content, boolean comment) {
		int id = post(member, comment ? "" : "Re", content, "");
		this.database.run("UPDATE g5_write_qna SET wr_num = ? WHERE wr_id = ?",
				this.database.count("SELECT wr_num FROM g5_write_qna WHERE wr_id = ?", post), id);
		if (comment) {
			this.database.run("UPDATE g5_write_qna SET wr_is_comment = 1, wr_parent = ? WHERE wr_id = ?", post, id);
		}
		else {
			this.database.run("UPDATE g5_write_qna SET wr_reply = 'A' WHERE wr_id = ?", id);
		}
		return id;
	}

	@Test
	void aPostIsReadAsItStands() {
		int id = post("citizen", "제목", KOREAN, "secret");
		BoardEntry entry = entry("" + id);
		assertThat(entry.place()).isEqualTo(Place.POST);
		assertThat(entry.parent()).isNull();
		assertThat(entry.subject()).isEqualTo("제목");
		assertThat(entry.text()).isEqualTo(KOREAN);
		assertThat(entry.category()).isEqualTo("자금");
		assertThat(entry.secret()).isTrue();
		assertThat(entry.author().role()).isEqualTo(Role.PETITIONER);
		assertThat(entry.author().account()).isEqualTo("citizen");
		assertThat(entry.boardTime()).isEqualTo("2026-11-22 11:00:00");
		assertThat(entry.writtenAt()).isEqualTo(OffsetDateTime.parse("2026-11-22T11:00:00+09:00"));
		assertThat(entry.fingerprint()).matches("[0-9a-f]{64}");
	}

	@Test
	void htmlIsReadAsTextWithNothingExecutable() {
		int id = post("citizen", "제목", "<p>첫째</p><script>alert(1)</script><p>둘째 <a href=\"https://x.kr\">여기</a></p>",
				"html1");
		assertThat(entry("" + id).text()).isEqualTo("첫째\n\n둘째 여기 (https://x.kr)");
	}

	@Test
	void aPageViewIsNoChangeButAnEditWithoutATimeIs() {
		int id = post("citizen", "제목", "본문", "");
		String before = entry("" + id).fingerprint();
		this.database
			.run("UPDATE g5_write_qna SET wr_hit = wr_hit + 1, wr_good = 3, wr_comment = 7, wr_ip = '10.0.0.1'");
		assertThat(entry("" + id).fingerprint()).isEqualTo(before);
		this.database.run("UPDATE g5_write_qna SET wr_content = '고친 본문'");
		String edited = entry("" + id).fingerprint();
		assertThat(edited).isNotEqualTo(before);
		this.database.run("UPDATE g5_write_qna SET wr_option = 'secret'");
		assertThat(entry("" + id).fingerprint()).isNotEqualTo(edited);
	}

	@Test
	void onlyTheMappingsOfficersAnswer() {
		int post = post("citizen", "제목", "본문", "");
		int byLevel = below(post, "officer", "답변", false);
		int byAccount = below(post, "kim", "답변", true);
		int byVisitor = below(post, "lee", "저도요", true);
		int byPetitioner = below(post, "citizen", "감사합니다", true);
		assertThat(entry("" + byLevel).author().role()).isEqualTo(Role.OFFICER);
		assertThat(entry("" + byLevel).author().unit()).isEqualTo("민원실");
		assertThat(entry("" + byLevel).place()).isEqualTo(Place.REPLY);
		assertThat(entry("" + byLevel).parent()).isEqualTo(key("" + post));
		assertThat(entry("" + byAccount).author())
			.satisfies((author) -> assertThat(author.role()).isEqualTo(Role.OFFICER))
			.satisfies((author) -> assertThat(author.name()).isEqualTo("김담당"))
			.satisfies((author) -> assertThat(author.unit()).isEqualTo("민원과"))
			.satisfies((author) -> assertThat(author.contact()).isEqualTo("02-000-0000"));
		assertThat(entry("" + byVisitor).author().role()).isEqualTo(Role.VISITOR);
		assertThat(entry("" + byVisitor).place()).isEqualTo(Place.COMMENT);
		assertThat(entry("" + byPetitioner).author().role()).isEqualTo(Role.PETITIONER);
	}

	@Test
	void aGuestIsThePetitionerByPasswordAndName() {
		int post = post("", "제목", "본문", "");
		int same = below(post, "", "덧붙입니다", true);
		int other = below(post, "", "아무개", true);
		this.database.run("UPDATE g5_write_qna SET wr_password = '*another-password-hash' WHERE wr_id = ?", other);
		assertThat(entry("" + same).author().role()).isEqualTo(Role.PETITIONER);
		assertThat(entry("" + other).author().role()).isEqualTo(Role.VISITOR);
	}

	@Test
	void deletedRowsAreGoneAndOrphanRepliesStay() {
		int post = post("citizen", "제목", "본문", "");
		int reply = below(post, "officer", "답변", false);
		this.database.run("DELETE FROM g5_write_qna WHERE wr_id = ?", post);
		assertThat(scan(this.board)).singleElement()
			.satisfies((entry) -> assertThat(entry.key()).isEqualTo(key("" + reply)))
			.satisfies((entry) -> assertThat(entry.parent()).isNull())
			.satisfies((entry) -> assertThat(entry.place()).isEqualTo(Place.REPLY));
	}

	@Test
	void aReusedIdHasAnotherFingerprint() {
		int id = post("citizen", "제목", "본문", "");
		String before = entry("" + id).fingerprint();
		this.database.run("DELETE FROM g5_write_qna WHERE wr_id = ?", id);
		int next = post("lee", "다른 제목", "다른 본문", "");
		this.database.run("UPDATE g5_write_qna SET wr_id = ?, wr_parent = ? WHERE wr_id = ?", id, id, next);
		assertThat(entry("" + id).fingerprint()).isNotEqualTo(before);
	}

	@Test
	void aScanReadsMoreThanOnePageAndSinceFindsWhatCameAfter() {
		for (int i = 0; i < 620; i++) {
			post("citizen", "제목 " + i, "같은 시각의 글", "");
		}
		assertThat(scan(this.board)).hasSize(620);
		Board.NewEntries first = this.board.since(Optional.empty());
		Board.NewEntries second = this.board.since(Optional.of(first.position()));
		assertThat(Stream.concat(first.entries().stream(), second.entries().stream()).map(BoardEntry::key).distinct())
			.hasSize(620);
		int late = post("citizen", "새 글", "본문", "");
		assertThat(this.board.since(Optional.of(second.position())).entries()).extracting(BoardEntry::key)
			.contains(key("" + late));
	}

	@Test
	void aComplaintIsWrittenAsTheBoardItselfWould() {
		post("citizen", "앞선 글", "본문", "");
		WrittenEntry written = this.board.writeComplaint("ref-1", complaint("제목", KOREAN));
		String id = written.entry().key().value();
		assertThat(written.marked()).isEmpty();
		assertThat(written.entry()).isEqualTo(entry(id));
		assertThat(written.entry().text()).isEqualTo(KOREAN);
		assertThat(written.entry().secret()).isTrue();
		assertThat(written.entry().reference()).isEqualTo("ref-1");
		assertThat(written.entry().category()).isEqualTo("자금");
		assertThat(this.database.count("SELECT wr_num FROM g5_write_qna WHERE wr_id = ?", id)).isEqualTo(-101);
		assertThat(this.database.one("SELECT wr_parent FROM g5_write_qna WHERE wr_id = ?", id)).isEqualTo(id);
		assertThat(this.database.one("SELECT wr_content FROM g5_write_qna WHERE wr_id = ?", id)).isEqualTo(KOREAN);
		assertThat(this.database.count("SELECT COUNT(*) FROM g5_board_new WHERE wr_id = ? AND wr_parent = ?", id, id))
			.isOne();
		assertThat(this.database.count("SELECT bo_count_write FROM g5_board")).isOne();
		assertThat(this.database.count("SELECT COUNT(*) FROM g5_write_qna WHERE wr_email <> '' AND wr_id = ?", id))
			.isZero();
	}

	@Test
	void theSameReferenceIsWrittenOnce() {
		WrittenEntry first = this.board.writeComplaint("ref-1", complaint("제목", "본문"));
		WrittenEntry again = board(Map.of()).writeComplaint("ref-1", complaint("제목", "본문"));
		assertThat(again).isEqualTo(first);
		assertThat(this.database.count("SELECT COUNT(*) FROM g5_write_qna")).isOne();
		assertThat(this.database.count("SELECT bo_count_write FROM g5_board")).isOne();
	}

	@Test
	void twoRowsWithOneReferenceStopVisibly() {
		this.board.writeComplaint("ref-1", complaint("제목", "본문"));
		int copy = post("citizen", "복사된 글", "본문", "");
		this.database.run("UPDATE g5_write_qna SET wr_10 = 'minwon:ref-1' WHERE wr_id = ?", copy);
		assertThatExceptionOfType(BoardRefusalException.class)
			.isThrownBy(() -> this.board.writeComplaint("ref-1", complaint("제목", "본문")))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("AMBIGUOUS_MATCH"));
	}

	@Test
	void aComplaintNeverSharesItsThreadWithAPostThatSomebodyIsJustWriting() {
		post("citizen", "앞선 글", "본문", "");
		int next = this.database.count("SELECT MIN(wr_num) - 1 FROM g5_write_qna");
		this.board.writeComplaint("ref-1", complaint("받은 글", "본문"));
		for (int meanwhile = 0; meanwhile < 20; meanwhile++) {
			int posted = post("citizen", "쓰고 있던 글", "본문", "");
			this.database.run("UPDATE g5_write_qna SET wr_num = ? WHERE wr_id = ?", next - meanwhile, posted);
		}
		assertThat(this.database.count("SELECT COUNT(DISTINCT wr_num) FROM g5_write_qna")).isEqualTo(22);
	}

	@Test
	void aReplyInAThreadOfTwoPostsBelongsToNeitherAndTheDoctorSaysSo() {
		int one = post("citizen", "앞선 글", "본문", "");
		int other = post("visitor", "동시에 쓴 글", "본문", "");
		this.database.run("UPDATE g5_write_qna SET wr_num = ? WHERE wr_id = ?",
				this.database.count("SELECT wr_num FROM g5_write_qna WHERE wr_id = ?", one), other);
		int reply = below(one, "kim", "답변", false);
		assertThat(entry("" + reply).place()).isEqualTo(Place.REPLY);
		assertThat(entry("" + reply).parent()).isNull();
		assertThat(this.board.check()).extracting(BoardFinding::code).contains("THREADS_SHARED");
	}

	@Test
	void anAnswerIsAThreadedReplyWithTheNextLetter() {
		int post = post("", "제목", "본문", "secret");
		WrittenEntry first = this.board.writeAnswer("ans-1", key("" + post), answer("답변 하나"));
		WrittenEntry second = this.board.writeAnswer("ans-2", key("" + post), answer("답변 둘"));
		assertThat(this.board.writeAnswer("ans-1", key("" + post), answer("답변 하나"))).isEqualTo(first);
		assertThat(first.entry().place()).isEqualTo(Place.REPLY);
		assertThat(first.entry().parent()).isEqualTo(key("" + post));
		assertThat(first.entry().subject()).isEqualTo("답변드립니다");
		assertThat(letter(first)).isEqualTo("A");
		assertThat(letter(second)).isEqualTo("B");
		assertThat(
				this.database.one("SELECT wr_password FROM g5_write_qna WHERE wr_id = ?", first.entry().key().value()))
			.isEqualTo("*guest-password-hash");
		this.database.run("UPDATE g5_board SET bo_reply_order = 0");
		int other = post("citizen", "둘째", "본문", "");
		assertThat(letter(this.board.writeAnswer("ans-3", key("" + other), answer("답변")))).isEqualTo("Z");
		assertThat(letter(this.board.writeAnswer("ans-4", key("" + other), answer("답변")))).isEqualTo("Y");
	}

	private String letter(WrittenEntry written) {
		return this.database.one("SELECT wr_reply FROM g5_write_qna WHERE wr_id = ?", written.entry().key().value());
	}

	@Test
	void afterTheLastLetterAnAnswerIsRefused() {
		int post = post("citizen", "제목", "본문", "");
		int reply = below(post, "officer", "답변", false);
		this.database.run("UPDATE g5_write_qna SET wr_reply = 'Z' WHERE wr_id = ?", reply);
		assertThatExceptionOfType(BoardRefusalException.class)
			.isThrownBy(() -> this.board.writeAnswer("ans-1", key("" + post), answer("답변")))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("REPLIES_EXHAUSTED"));
	}

	@Test
	void anAnswerToAPostThatIsGoneIsRefused() {
		assertThatExceptionOfType(BoardRefusalException.class)
			.isThrownBy(() -> this.board.writeAnswer("ans-1", key("4711"), answer("답변")))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("PARENT_MISSING"));
	}

	@Test
	void anAnswerIsACommentWhereTheMappingSaysSo() {
		int post = post("citizen", "제목", "본문", "");
		Board commenting = board(Map.of("answers", "comment"));
		WrittenEntry written = commenting.writeAnswer("ans-1", key("" + post), answer("답변"));
		commenting.writeAnswer("ans-1", key("" + post), answer("답변"));
		commenting.writeAnswer("ans-2", key("" + post), answer("둘째 답변"));
		assertThat(written.entry().place()).isEqualTo(Place.COMMENT);
		assertThat(written.entry().secret()).isTrue();
		assertThat(this.database.count("SELECT wr_comment FROM g5_write_qna WHERE wr_id = ?", post)).isEqualTo(2);
		assertThat(this.database.count("SELECT bo_count_comment FROM g5_board")).isEqualTo(2);
		assertThat(this.database.count("SELECT MAX(wr_comment) FROM g5_write_qna WHERE wr_is_comment = 1"))
			.isEqualTo(2);
	}

	@Test
	void withoutSecrecyOnTheBoardASecretComplaintIsRefused() {
		this.database.run("UPDATE g5_board SET bo_use_secret = 0");
		assertThatExceptionOfType(BoardRefusalException.class)
			.isThrownBy(() -> this.board.writeComplaint("ref-1", complaint("제목", "본문")))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("BOARD_HAS_NO_SECRECY"));
		assertThat(this.database.count("SELECT COUNT(*) FROM g5_write_qna")).isZero();
		assertThat(this.board.check()).contains(new BoardFinding(Level.WARN, "BOARD_HAS_NO_SECRECY", "gnuboard5:qna"));
	}

	@Test
	void filesAreStoredWhereTheBoardLooksForThem() throws IOException {
		WrittenEntry written = this.board.writeComplaint("ref-1", complaintWithFiles("견적서 (최종).hwp", "run.php"));
		assertThat(written.entry().files()).extracting((file) -> file.name())
			.containsExactly("견적서 (최종).hwp", "run.php");
		try (InputStream content = this.board.open(written.entry().files().get(0))) {
			assertThat(content.readAllBytes()).isEqualTo("견적서 (최종).hwp".getBytes(StandardCharsets.UTF_8));
		}
		try (Stream<Path> stored = Files.list(this.folder.resolve("data/file/qna"))) {
			assertThat(stored.map((file) -> file.getFileName().toString().replaceAll("^.*\\.", "")))
				.containsExactlyInAnyOrder("hwp", "bin");
		}
		assertThat(this.database.count("SELECT wr_file FROM g5_write_qna")).isEqualTo(2);
	}

	@Test
	void withoutAFileFolderFilesAreListedInTheText() throws IOException {
		Map<String, Object> settings = new java.util.HashMap<>(settings());
		settings.remove("files");
		Board without = JdbcBoards.open(this.database.mapping("gnuboard5", settings), this.reservations, NOON);
		WrittenEntry written = without.writeComplaint("ref-1", complaintWithFiles("견적서.hwp"));
		assertThat(written.entry().text()).contains("견적서.hwp");
		assertThat(written.marked()).singleElement().asString().startsWith("files:");
		without.close();
	}

	@Test
	void moreThanTheColumnTakesGoesOnInCommentsThatAreNoEntries() {
		String text = "가나다라마바사 ".repeat(9000);
		Board limited = board(Map.of("limits", Map.of("text", 20_000)));
		WrittenEntry written = limited.writeComplaint("ref-1", complaint("제목", text));
		limited.writeComplaint("ref-1", complaint("제목", text));
		assertThat(written.marked()).singleElement().asString().contains("continued in");
		assertThat(scan(limited)).hasSize(1);
		int parts = this.database.count("SELECT COUNT(*) FROM g5_write_qna");
		assertThat(parts).isEqualTo(4);
		assertThat(this.database.count("SELECT COUNT(*) FROM g5_write_qna WHERE wr_option = 'secret'"))
			.isEqualTo(parts);
		StringBuilder whole = new StringBuilder();
		for (int i = 0; i < parts; i++) {
			String part = this.database.one("SELECT wr_content FROM g5_write_qna WHERE wr_10 = ?",
					(i == 0) ? "minwon:ref-1" : "minwon:" + written.entry().key().value() + "~" + (i + 1));
			whole.append(part.replaceAll("\n?\\[이어짐 \\d/4] ?", ""));
		}
		assertThat(whole).hasToString(text);
		limited.rewrite(written.entry().key(), "새 제목", "짧아진 글");
		assertThat(this.database.count("SELECT COUNT(*) FROM g5_write_qna WHERE wr_content LIKE '%가나다%'")).isZero();
		assertThat(scan(limited)).singleElement().satisfies((entry) -> assertThat(entry.text()).isEqualTo("짧아진 글"));
	}

	@Test
	void aHeadingThatIsTooLongStandsWholeInTheText() {
		String subject = "긴 제목 ".repeat(100);
		WrittenEntry written = this.board.writeComplaint("ref-1", complaint(subject, "본문"));
		assertThat(written.entry().subject()).endsWith("…").hasSizeLessThanOrEqualTo(255);
		assertThat(written.entry().text()).isEqualTo("제목: " + subject + "\n\n본문");
		assertThat(written.marked()).hasSize(1);
	}

	@Test
	void onlyWhatTheAdapterWroteCanBeRewritten() {
		WrittenEntry written = this.board.writeComplaint("ref-1", complaint("제목", "본문"));
		WrittenEntry rewritten = this.board.rewrite(written.entry().key(), "고친 제목", KOREAN);
		assertThat(rewritten.entry().subject()).isEqualTo("고친 제목");
		assertThat(rewritten.entry().text()).isEqualTo(KOREAN);
		assertThat(rewritten.entry().secret()).isTrue();
		int foreign = post("citizen", "제목", "본문", "");
		assertThatExceptionOfType(BoardRefusalException.class)
			.isThrownBy(() -> this.board.rewrite(key("" + foreign), "x", "y"))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("NOT_WRITTEN_HERE"));
	}

	@Test
	void contactDataGoesOnlyIntoTheColumnTheMappingNames() {
		Board naming = board(Map.of("contact-column", "wr_9"));
		WrittenEntry written = naming.writeComplaint("ref-1", complaint("제목", "본문"));
		assertThat(this.database.one("SELECT wr_9 FROM g5_write_qna WHERE wr_id = ?", written.entry().key().value()))
			.isEqualTo("hong@example.kr");
	}

	@Test
	void aSoundBoardPassesItsCheck() {
		post("citizen", "제목", "본문", "");
		assertThat(this.board.check()).extracting(BoardFinding::level).doesNotContain(Level.FAIL);
		assertThat(this.board.check()).extracting(BoardFinding::code)
			.contains("SECRECY", "ZONE", "REFERENCE_COLUMN", "RIGHT");
		assertThat(this.database.count("SELECT COUNT(*) FROM g5_write_qna")).isOne();
	}

	@Test
	void aClockNineHoursAheadAndAReferenceColumnInUseAreFound() {
		int id = post("citizen", "제목", "본문", "");
		this.database.run(
				"UPDATE g5_write_qna SET wr_datetime = '2026-11-22 21:00:00', wr_10 = '010-0000-0000' WHERE wr_id = ?",
				id);
		assertThat(this.board.check()).extracting(BoardFinding::code)
			.contains("ZONE_SUSPECT", "REFERENCE_COLUMN_IN_USE");
		assertThat(entry("" + id).boardTime()).isEqualTo("2026-11-22 21:00:00");
		assertThat(entry("" + id).reference()).isNull();
	}

	@Test
	void aMissingTableIsNamed() {
		List<BoardFinding> findings = board(Map.of("table", "nosuch")).check();
		assertThat(findings).contains(new BoardFinding(Level.FAIL, "TABLE_MISSING", "g5_write_nosuch"));
		assertThatExceptionOfType(BoardRefusalException.class).isThrownBy(() -> scan(board(Map.of("table", "nosuch"))))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("TABLE_MISSING"));
	}

	@Override
	int halfWritten() {
		return this.database.count("SELECT COUNT(*) FROM g5_write_qna WHERE wr_parent = 0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "reply", "comment" })
	void whereverTheLineIsCutARetryLeavesExactlyOneAnswer(String way) {
		int[] posts = { 0 };
		for (boolean afterTheStep : List.of(false, true)) {
			DataSource connections = TestDatabase.connections(mapping(Map.of("answers", way)));
			Board sound = board(Map.of("answers", way));
			boolean cut = true;
			for (int i = 1; cut; i++) {
				String reference = "ans-" + afterTheStep + i;
				posts[0] = post("citizen", "제목", "본문", "");
				FailingDataSource failing = new FailingDataSource(connections, i, afterTheStep);
				try (Board dying = JdbcBoards.open(mapping(Map.of("answers", way)), failing, this.reservations, NOON)) {
					dying.writeAnswer(reference, key("" + posts[0]), answer("답변"));
				}
				catch (BoardUnavailableException ex) {
					assertThat(failing.failed()).isTrue();
				}
				cut = failing.failed();
				sound.writeAnswer(reference, key("" + posts[0]), answer("답변"));
				assertThat(scan(sound).stream().filter((entry) -> key("" + posts[0]).equals(entry.parent())))
					.hasSize(1);
			}
		}
		assertThat(halfWritten()).isZero();
	}

	@Override
	String longText() {
		return "가나다라 ".repeat(7000);
	}

	@Test
	void twoAdaptersAtOnceWriteEachComplaintOnce() throws InterruptedException, ExecutionException {
		Board other = board(Map.of());
		ExecutorService workers = Executors.newFixedThreadPool(4);
		List<Callable<WrittenEntry>> writes = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			String reference = "ref-" + i % 10;
			Board adapter = (i < 10) ? this.board : other;
			writes.add(() -> adapter.writeComplaint(reference, complaint(reference, "본문")));
		}
		for (Future<WrittenEntry> written : workers.invokeAll(writes)) {
			assertThat(written.get().entry().reference()).startsWith("ref-");
		}
		workers.shutdown();
		assertThat(scan(this.board)).extracting(BoardEntry::subject).hasSize(10).doesNotHaveDuplicates();
		assertThat(this.database.count("SELECT bo_count_write FROM g5_board")).isEqualTo(10);
		assertThat(this.database.count("SELECT COUNT(DISTINCT wr_num) FROM g5_write_qna")).isEqualTo(10);
	}

}
