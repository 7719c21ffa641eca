package org.minwonhub.adapter.board.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.minwonhub.adapter.board.Board;
import org.minwonhub.adapter.board.BoardEntry;
import org.minwonhub.adapter.board.BoardEntry.Place;
import org.minwonhub.adapter.board.BoardEntry.Role;
import org.minwonhub.adapter.board.BoardFinding;
import org.minwonhub.adapter.board.BoardFinding.Level;
import org.minwonhub.adapter.board.BoardRefusalException;
import org.minwonhub.adapter.board.WrittenEntry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What must hold beside eGovFrame's integrated board, whatever database it runs on.
 */
abstract class EgovBbsContract extends BoardContract {

	private static final String BOARD = "BBSMSTR_000000000001";

	private static final String OFFICER = "USRCNFRM_00000000001";

	@Override
	String profile() {
		return "egov-bbs";
	}

	@Override
	Map<String, Object> settings() {
		return Map.of("board-id", BOARD, "files", this.folder.toString() + "/upload", "officers",
				Map.of("employees", true, "default", Map.of("unit", "민원실", "contact", "02-000-0000")));
	}

	void post(int id, int parent, String register, String subject, String content) {
		this.database.run(
				"""
						INSERT INTO COMTNBBS (NTT_ID, BBS_ID, NTT_NO, NTT_SJ, NTT_CN, ANSWER_AT, PARNTSCTT_NO, ANSWER_LC, SORT_ORDR,
						  RDCNT, USE_AT, NTCR_ID, NTCR_NM, SECRET_AT, FRST_REGIST_PNTTM, FRST_REGISTER_ID)
						VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, 0, 'Y', 'login', '이름', 'Y', '2026-11-22 11:00:00', ?)""",
				id, BOARD, subject, content, (parent == 0) ? "N" : "Y", parent, (parent == 0) ? 0 : 1,
				(parent == 0) ? id : parent, register);
	}

	void comment(int post, int id, String register, String text) {
		this.database.run(
				"""
						INSERT INTO COMTNCOMMENT (NTT_ID, BBS_ID, ANSWER_NO, WRTER_NM, ANSWER, USE_AT, FRST_REGIST_PNTTM, FRST_REGISTER_ID)
						VALUES (?, ?, ?, '이름', ?, 'Y', '2026-11-22 11:30:00', ?)""",
				post, BOARD, id, text, register);
	}

	@Test
	void postsRepliesAndCommentsAreReadWithTheirAuthors() {
		post(11, 0, "GNRL_1", "제목 &amp; 부제", "첫 줄\r\n둘째 줄 &lt;b&gt;<script>alert(1)</script>");
		post(12, 11, OFFICER, "Re", "답변");
		post(13, 12, "GNRL_1", "Re Re", "더 묻습니다");
		comment(11, 7, "GNRL_2", "저도요");
		BoardEntry post = entry("11");
		assertThat(post.subject()).isEqualTo("제목 & 부제");
		assertThat(post.text()).isEqualTo("첫 줄\n둘째 줄 <b>");
		assertThat(post.secret()).isTrue();
		assertThat(post.author().account()).isEqualTo("GNRL_1");
		assertThat(entry("12").place()).isEqualTo(Place.REPLY);
		assertThat(entry("12").parent()).isEqualTo(key("11"));
		assertThat(entry("12").author().role()).isEqualTo(Role.OFFICER);
		assertThat(entry("12").author().contact()).isEqualTo("02-000-0000");
		assertThat(entry("13").parent()).isEqualTo(key("11"));
		assertThat(entry("13").author().role()).isEqualTo(Role.PETITIONER);
		assertThat(entry("11#7").place()).isEqualTo(Place.COMMENT);
		assertThat(entry("11#7").author().role()).isEqualTo(Role.VISITOR);
	}

	@Test
	void strangersWithoutAnAccountAreNotThePetitioner() {
		post(11, 0, "anonymous", "제목", "본문");
		comment(11, 7, "anonymous", "다른 사람");
		assertThat(entry("11#7").author().role()).isEqualTo(Role.VISITOR);
	}

	@Test
	void aPageViewIsNoChange() {
		post(11, 0, "GNRL_1", "제목", "본문");
		String before = entry("11").fingerprint();
		this.database
			.run("""
					UPDATE COMTNBBS SET RDCNT = RDCNT + 1, LAST_UPDT_PNTTM = '2026-11-22 11:59:59', LAST_UPDUSR_ID = 'GNRL_9'""");
		assertThat(entry("11").fingerprint()).isEqualTo(before);
		this.database.run("UPDATE COMTNBBS SET NTT_CN = '고침'");
		assertThat(entry("11").fingerprint()).isNotEqualTo(before);
	}

	@Test
	void aSoftDeletedRowIsGoneAndItsReplyAnOrphan() {
		post(11, 0, "GNRL_1", "제목", "본문");
		post(12, 11, OFFICER, "Re", "답변");
		comment(11, 7, "GNRL_2", "저도요");
		this.database.run("UPDATE COMTNBBS SET USE_AT = 'N', NTT_SJ = '삭제된 글입니다' WHERE NTT_ID = 11");
		assertThat(scan(this.board)).singleElement()
			.satisfies((entry) -> assertThat(entry.key()).isEqualTo(key("12")))
			.satisfies((entry) -> assertThat(entry.parent()).isNull());
	}

	@Test
	void aComplaintTakesItsKeyFromTheFrameworksSequence() {
		WrittenEntry written = this.board.writeComplaint("ref-1", complaint("제목", KOREAN));
		WrittenEntry again = board(Map.of()).writeComplaint("ref-1", complaint("제목", KOREAN));
		assertThat(again).isEqualTo(written);
		assertThat(written.entry().key()).isEqualTo(key("101"));
		assertThat(written.entry().text()).isEqualTo(KOREAN);
		assertThat(written.entry().secret()).isTrue();
		assertThat(this.database.one("SELECT NTT_CN FROM COMTNBBS")).doesNotContain("<script>").contains("\r\n");
		assertThat(this.database.count("SELECT NEXT_ID FROM COMTECOPSEQ WHERE TABLE_NAME = 'NTT_ID'")).isEqualTo(102);
		assertThat(this.database.count("SELECT SORT_ORDR FROM COMTNBBS")).isEqualTo(101);
		assertThat(this.reservations.find("ref-1")).contains("101");
	}

	@Test
	void anAnswerIsAReplyInTheSameThread() {
		post(11, 0, "GNRL_1", "제목", "본문");
		WrittenEntry first = this.board.writeAnswer("ans-1", key("11"), answer("답변 하나"));
		this.board.writeAnswer("ans-1", key("11"), answer("답변 하나"));
		WrittenEntry second = this.board.writeAnswer("ans-2", first.entry().key(), answer("답변 둘"));
		assertThat(first.entry().parent()).isEqualTo(key("11"));
		assertThat(second.entry().parent()).isEqualTo(key("11"));
		assertThat(this.database.one("SELECT NTT_NO FROM COMTNBBS WHERE NTT_ID = 102")).startsWith("3");
		assertThat(this.database.one("SELECT ANSWER_LC FROM COMTNBBS WHERE NTT_ID = 102")).startsWith("2");
		assertThat(this.database.count("SELECT COUNT(*) FROM COMTNBBS WHERE SORT_ORDR = 11")).isEqualTo(3);
	}

	@Test
	void aLongCommentGoesOnInFurtherComments() {
		post(11, 0, "GNRL_1", "제목", "본문");
		Board commenting = board(Map.of("answers", "comment"));
		String text = "답변 <내용>입니다. ".repeat(60);
		WrittenEntry written = commenting.writeAnswer("ans-1", key("11"), answer(text));
		commenting.writeAnswer("ans-1", key("11"), answer(text));
		assertThat(written.marked()).singleElement().asString().contains("continued in");
		int comments = this.database.count("SELECT COUNT(*) FROM COMTNCOMMENT");
		assertThat(comments).isGreaterThan(4);
		StringBuilder whole = new StringBuilder();
		for (int i = 1; i <= comments; i++) {
			String stored = this.database
				.one("SELECT ANSWER FROM COMTNCOMMENT ORDER BY ANSWER_NO LIMIT 1 OFFSET " + (i - 1));
			whole.append(TextFormat.HTML_BR.toPlain(stored).replaceAll("\n?\\[이어짐 \\d+/\\d+] ?", ""));
		}
		assertThat(whole).hasToString(text);
		assertThat(scan(commenting)).hasSize(2);
		assertThat(commenting.rewrite(written.entry().key(), "", "짧게").entry().text()).isEqualTo("짧게");
		assertThat(this.database.count("SELECT COUNT(*) FROM COMTNCOMMENT WHERE ANSWER LIKE '%내용%'")).isZero();
	}

	@Test
	void aNameThatIsTooLongStandsWholeInTheText() {
		post(11, 0, "GNRL_1", "제목", "본문");
		String author = "한빛시 민원여권과 통합민원처리 담당 홍길동 주무관";
		WrittenEntry written = this.board.writeAnswer("ans-1", key("11"),
				new org.minwonhub.adapter.board.AnswerToWrite("제목", "답변", author, true, java.util.List.of()));
		assertThat(written.entry().author().name()).endsWith("…").hasSizeLessThanOrEqualTo(20);
		assertThat(written.entry().text()).isEqualTo("작성자: " + author + "\n\n답변");
		assertThat(written.marked()).hasSize(1);
	}

	@Test
	void filesAreStoredInAFileGroup() throws IOException {
		WrittenEntry written = this.board.writeComplaint("ref-1", complaintWithFiles("견적서.hwp", "사진.jpg"));
		assertThat(written.entry().files()).extracting((file) -> file.name()).containsExactly("견적서.hwp", "사진.jpg");
		try (InputStream content = this.board.open(written.entry().files().get(1))) {
			assertThat(content.readAllBytes()).isEqualTo("사진.jpg".getBytes(StandardCharsets.UTF_8));
		}
		assertThat(this.database.one("SELECT ATCH_FILE_ID FROM COMTNBBS")).isEqualTo("FILE_000000000000001");
	}

	@Test
	void onlyWhatTheAdapterWroteCanBeRewritten() {
		WrittenEntry written = this.board.writeComplaint("ref-1", complaint("제목", "본문"));
		assertThat(this.board.rewrite(written.entry().key(), "새 제목", KOREAN).entry().text()).isEqualTo(KOREAN);
		post(11, 0, "GNRL_1", "제목", "본문");
		assertThatExceptionOfType(BoardRefusalException.class).isThrownBy(() -> this.board.rewrite(key("11"), "x", "y"))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("NOT_WRITTEN_HERE"));
	}

	@Test
	void sinceFindsNewCommentsToo() {
		post(11, 0, "GNRL_1", "제목", "본문");
		String position = this.board.since(Optional.empty()).position();
		comment(11, 7, "GNRL_2", "저도요");
		assertThat(this.board.since(Optional.of(position)).entries()).extracting(BoardEntry::key).contains(key("11#7"));
	}

	@Test
	void aSoundBoardPassesItsCheck() {
		assertThat(this.board.check()).extracting(BoardFinding::level).doesNotContain(Level.FAIL);
		assertThat(this.board.check()).extracting(BoardFinding::code).contains("SECRECY", "TABLE", "RIGHT");
	}

	@Override
	int halfWritten() {
		return this.database.count("SELECT COUNT(*) FROM COMTNBBS WHERE USE_AT <> 'Y'");
	}

	@Override
	String longText() {
		return "가나다라 ".repeat(1000);
	}

}
