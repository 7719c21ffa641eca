package org.minwonhub.adapter.board.jdbc;

import java.util.List;
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
 * What must hold beside eGovFrame's Q&amp;A, whatever database it runs on.
 */
abstract class EgovQnaContract extends BoardContract {

	private static final String FIRST = "QA_00000000000000050";

	@Override
	String profile() {
		return "egov-qna";
	}

	@Override
	Map<String, Object> settings() {
		return Map.of("closed", true, "officers", Map.of("default", Map.of("name", "김담당", "unit", "민원실")));
	}

	void question(String id) {
		this.database.run(
				"""
						INSERT INTO COMTNQAINFO (QA_ID, QESTN_SJ, QESTN_CN, WRITNG_DE, RDCNT, EMAIL_ADRES, AREA_NO, MIDDLE_TELNO,
						  END_TELNO, WRTER_NM, QNA_PROCESS_STTUS_CODE, FRST_REGIST_PNTTM, FRST_REGISTER_ID)
						VALUES (?, '제목', '본문', '20261122', 0, 'a@example.kr', '010', '0000', '0000', '홍길동', '1',
						  '2026-11-22 11:00:00', 'GNRL_1')""",
				id);
	}

	@Test
	void questionAndAnswerAreTwoEntriesOfOneRow() {
		question(FIRST);
		assertThat(scan(this.board)).singleElement()
			.satisfies((entry) -> assertThat(entry.key()).isEqualTo(key(FIRST)))
			.satisfies((entry) -> assertThat(entry.status()).isEqualTo("1"))
			.satisfies((entry) -> assertThat(entry.author().phone()).isEqualTo("010-0000-0000"));
		String position = this.board.since(Optional.empty()).position();
		this.database.run("UPDATE COMTNQAINFO SET ANSWER_CN = '작성 중', QNA_PROCESS_STTUS_CODE = '2'");
		assertThat(scan(this.board)).hasSize(1);
		this.database
			.run("UPDATE COMTNQAINFO SET ANSWER_CN = '답변', QNA_PROCESS_STTUS_CODE = '3', ANSWER_DE = '20261122'");
		BoardEntry answer = entry(FIRST + "#answer");
		assertThat(answer.place()).isEqualTo(Place.REPLY);
		assertThat(answer.parent()).isEqualTo(key(FIRST));
		assertThat(answer.author().role()).isEqualTo(Role.OFFICER);
		assertThat(answer.author().name()).isEqualTo("김담당");
		assertThat(answer.boardTime()).isEqualTo("20261122");
		assertThat(entry(FIRST).status()).isEqualTo("3");
		assertThat(this.board.since(Optional.of(position)).entries()).extracting(BoardEntry::key)
			.contains(key(FIRST + "#answer"));
	}

	@Test
	void anEditedAnswerIsAChangeAndADeletedOneIsGone() {
		question(FIRST);
		this.database
			.run("UPDATE COMTNQAINFO SET ANSWER_CN = '답변', QNA_PROCESS_STTUS_CODE = '3', ANSWER_DE = '20261122'");
		String before = entry(FIRST + "#answer").fingerprint();
		this.database.run(
				"UPDATE COMTNQAINFO SET RDCNT = 9, LAST_UPDUSR_ID = 'GNRL_1', LAST_UPDT_PNTTM = '2026-11-22 11:59:00'");
		assertThat(entry(FIRST + "#answer").fingerprint()).isEqualTo(before);
		this.database.run("UPDATE COMTNQAINFO SET ANSWER_CN = '고친 답변'");
		assertThat(entry(FIRST + "#answer").fingerprint()).isNotEqualTo(before);
		this.database.run("UPDATE COMTNQAINFO SET ANSWER_CN = NULL, QNA_PROCESS_STTUS_CODE = '2'");
		assertThat(scan(this.board)).hasSize(1);
	}

	@Test
	void anAnswerIsWrittenIntoTheQuestionsRowAndNeverOverAnother() {
		question(FIRST);
		WrittenEntry written = this.board.writeAnswer("ans-1", key(FIRST), answer(KOREAN));
		assertThat(this.board.writeAnswer("ans-1", key(FIRST), answer(KOREAN))).isEqualTo(written);
		assertThat(written.entry().key()).isEqualTo(key(FIRST + "#answer"));
		assertThat(written.entry().text()).isEqualTo(KOREAN);
		assertThat(this.database.one("SELECT QNA_PROCESS_STTUS_CODE FROM COMTNQAINFO")).isEqualTo("3");
		assertThatExceptionOfType(BoardRefusalException.class)
			.isThrownBy(() -> this.board.writeAnswer("ans-2", key(FIRST), answer("다른 답변")))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("ANSWER_EXISTS"));
		assertThat(this.board.rewrite(written.entry().key(), "", "고친 답변").entry().text()).isEqualTo("고친 답변");
	}

	@Test
	void moreThanTheColumnTakesGoesOnInFurtherRows() {
		String text = "자금 신청 <절차>를 묻습니다. ".repeat(300);
		WrittenEntry written = this.board.writeComplaint("ref-1", complaint("제목", text));
		assertThat(this.board.writeComplaint("ref-1", complaint("제목", text))).isEqualTo(written);
		assertThat(scan(this.board)).hasSize(1);
		assertThat(wholeText("QESTN_CN", 1)).isEqualTo(text);
		int rows = this.database.count("SELECT COUNT(*) FROM COMTNQAINFO");
		this.board.rewrite(written.entry().key(), "제목", text + text);
		assertThat(wholeText("QESTN_CN", 1)).isEqualTo(text + text);
		assertThat(this.database.count("SELECT COUNT(*) FROM COMTNQAINFO")).isGreaterThan(rows);
	}

	@Test
	void aLongAnswerGoesOnToo() {
		question(FIRST);
		String text = "답변 ".repeat(2000);
		WrittenEntry written = this.board.writeAnswer("ans-1", key(FIRST), answer(text));
		assertThat(this.board.writeAnswer("ans-1", key(FIRST), answer(text))).isEqualTo(written);
		assertThat(this.database.count("SELECT COUNT(*) FROM COMTNQAINFO")).isEqualTo(3);
		assertThat(scan(this.board)).hasSize(2);
		String first = this.database.one("SELECT ANSWER_CN FROM COMTNQAINFO WHERE QA_ID = ?", FIRST);
		assertThat(unled(first) + wholeText("QESTN_CN", 1)).isEqualTo(text);
	}

	private String wholeText(String column, int fromId) {
		StringBuilder whole = new StringBuilder();
		int next = this.database.count("SELECT NEXT_ID FROM COMTECOPSEQ WHERE TABLE_NAME = 'QA_ID'");
		for (int id = fromId; id < next; id++) {
			whole.append(unled(this.database.one("SELECT " + column + " FROM COMTNQAINFO WHERE QA_ID = ?",
					"QA_%017d".formatted(id))));
		}
		return whole.toString();
	}

	private static String unled(String stored) {
		return TextFormat.HTML_BR.toPlain(stored).replaceAll("\n?\\[이어짐 \\d+/\\d+] ?", "");
	}

	@Test
	void withoutSecrecyASecretComplaintIsRefused() {
		Board open = board(Map.of("closed", false));
		assertThatExceptionOfType(BoardRefusalException.class)
			.isThrownBy(() -> open.writeComplaint("ref-1", complaint("제목", "본문")))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("BOARD_HAS_NO_SECRECY"));
		assertThat(open.check()).contains(new BoardFinding(Level.WARN, "BOARD_HAS_NO_SECRECY", "egov-qna:COMTNQAINFO"));
	}

	@Test
	void contactDataGoesOnlyWhereTheMappingSays() {
		this.board.writeComplaint("ref-1", complaint("제목", "본문"));
		board(Map.of("contact-column", "EMAIL_ADRES")).writeComplaint("ref-2", complaint("제목", "본문"));
		assertThat(this.database.count("SELECT COUNT(*) FROM COMTNQAINFO WHERE EMAIL_ADRES = 'hong@example.kr'"))
			.isOne();
	}

	@Test
	void filesAreListedInTheText() throws java.io.IOException {
		WrittenEntry written = this.board.writeComplaint("ref-1", complaintWithFiles("견적서.hwp"));
		assertThat(written.entry().text()).contains("견적서.hwp");
		assertThat(written.entry().files()).isEqualTo(List.of());
		assertThat(written.marked()).hasSize(1);
	}

	@Test
	void aSoundBoardPassesItsCheck() {
		assertThat(this.board.check()).extracting(BoardFinding::level).doesNotContain(Level.FAIL);
	}

	@Override
	int halfWritten() {
		return this.database.count("SELECT COUNT(*) FROM COMTNQAINFO WHERE QESTN_CN IS NULL");
	}

	@Override
	String longText() {
		return "가나다라 ".repeat(600);
	}

}
