package org.minwonhub.adapter.board.jdbc;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.minwonhub.adapter.board.Board;
import org.minwonhub.adapter.board.BoardFinding;
import org.minwonhub.adapter.board.BoardFinding.Level;
import org.minwonhub.adapter.board.BoardRefusalException;
import org.minwonhub.adapter.board.ComplaintToWrite;
import org.minwonhub.adapter.board.WrittenEntry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Text survives in every character set that Korean boards use (DESIGN.md §5.9).
 */
class CharsetsOnMariadbTest {

	private static final String NFD = "\u1112\u1161\u11AB";

	private static final String TEXT = "뷁 똠방각하 漢字 " + NFD + " 한 😀 1\u20132 [U+0041]";

	@ParameterizedTest
	@CsvSource({ "utf8mb4, auto, InnoDB", "utf8mb3, auto, MyISAM", "euckr, auto, InnoDB",
			"latin1, cp949-in-latin1, MyISAM" })
	void whatCannotBeStoredIsMarkedAndComesBack(String charset, String setting, String engine) {
		TestDatabase database = TestDatabase.mariadb("gnuboard5", engine, charset);
		try (Board board = board(database, setting)) {
			WrittenEntry written = board.writeComplaint("ref-1", complaint("제목 " + TEXT, TEXT));
			assertThat(TextMarks.decode(written.entry().text())).isEqualTo(TEXT);
			assertThat(TextMarks.decode(written.entry().subject())).isEqualTo("제목 " + TEXT);
			assertThat(written.entry().text()).doesNotContain("?").contains("뷁 똠방각하 漢字");
			assertThat(written.marked().isEmpty()).isEqualTo(charset.equals("utf8mb4"));
			assertThat(board.rewrite(written.entry().key(), "제목", "똠😀").entry().text())
				.isEqualTo(charset.equals("utf8mb4") ? "똠😀" : "똠[U+1F600]");
		}
	}

	@Test
	void bytesInLatin1ColumnsAreCodePage949() {
		TestDatabase database = TestDatabase.mariadb("gnuboard5", "MyISAM", "latin1");
		try (Board board = board(database, "cp949-in-latin1")) {
			WrittenEntry written = board.writeComplaint("ref-1", complaint("뷁", "똠방각하"));
			assertThat(database.one("SELECT HEX(wr_subject) FROM g5_write_qna")).isEqualTo("94EE");
			database.run("UPDATE g5_write_qna SET wr_content = UNHEX(?), wr_name = UNHEX(?)", hex("펲시콜라"), hex("홍길동"));
			board.scan((entry) -> {
				assertThat(entry.key()).isEqualTo(written.entry().key());
				assertThat(entry.text()).isEqualTo("펲시콜라");
				assertThat(entry.author().name()).isEqualTo("홍길동");
			});
		}
	}

	@Test
	void aLatin1ColumnThatNobodyExplainedIsNotTrusted() {
		TestDatabase database = TestDatabase.mariadb("gnuboard5", "MyISAM", "latin1");
		try (Board board = board(database, "auto")) {
			assertThat(board.check()).anyMatch((finding) -> finding.level() == Level.FAIL
					&& finding.code().equals("CHARSET_UNSUPPORTED") && finding.subject().contains("wr_content"));
		}
	}

	@Test
	void aCharacterThatIsCalledStorableIsStored() {
		TestDatabase database = TestDatabase.mariadb("gnuboard5", "InnoDB", "euckr");
		StringBuilder storable = new StringBuilder();
		for (int codePoint = 0x20; codePoint <= Character.MAX_VALUE; codePoint++) {
			if (Repertoire.CP949.holds(codePoint)) {
				storable.appendCodePoint(codePoint);
			}
		}
		try (Board board = board(database, "auto")) {
			for (int i = 0; i < storable.length(); i += 5000) {
				String text = storable.substring(i, Math.min(storable.length(), i + 5000));
				assertThat(board.writeComplaint("ref-" + i, complaint("제목", text)).entry().text()).isEqualTo(text);
			}
		}
		assertThat(storable).hasSizeGreaterThan(17_000);
	}

	@Test
	void aBoardUserWithoutRightsIsTold() {
		TestDatabase database = TestDatabase.mariadb("gnuboard5", "InnoDB", "utf8mb4");
		String schema = database.one("SELECT DATABASE()");
		database.run("CREATE OR REPLACE USER reader@localhost");
		database.run("GRANT SELECT ON " + schema + ".* TO reader@localhost");
		BoardMapping mapping = database.mapping("gnuboard5", Map.of("table", "qna", "user", "reader"));
		try (Board board = JdbcBoards.open(mapping, new MemoryReservations(), BoardContract.NOON)) {
			assertThat(board.check()).contains(new BoardFinding(Level.PASS, "RIGHT", "select g5_write_qna"),
					new BoardFinding(Level.FAIL, "RIGHT_MISSING", "insert g5_write_qna"),
					new BoardFinding(Level.FAIL, "RIGHT_MISSING", "update g5_board"));
		}
	}

	@Test
	void aStrangerAtTheDatabasesDoorIsToldSo() {
		TestDatabase database = TestDatabase.mariadb("gnuboard5", "InnoDB", "utf8mb4");
		BoardMapping mapping = database.mapping("gnuboard5", Map.of("table", "qna", "user", "stranger"));
		try (Board board = JdbcBoards.open(mapping, new MemoryReservations(), BoardContract.NOON)) {
			assertThatExceptionOfType(BoardRefusalException.class).isThrownBy(board::check)
				.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("NOT_PERMITTED"));
		}
	}

	private static Board board(TestDatabase database, String charset) {
		return JdbcBoards.open(database.mapping("gnuboard5", Map.of("table", "qna", "charset", charset)),
				new MemoryReservations(), BoardContract.NOON);
	}

	private static ComplaintToWrite complaint(String subject, String text) {
		return new ComplaintToWrite("1", subject, text, "홍길동", null, null, true, List.of());
	}

	private static String hex(String text) {
		return HexFormat.of().formatHex(text.getBytes(Charset.forName("MS949")));
	}

}
