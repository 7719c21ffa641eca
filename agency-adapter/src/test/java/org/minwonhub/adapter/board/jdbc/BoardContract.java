package org.minwonhub.adapter.board.jdbc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.minwonhub.adapter.board.AnswerToWrite;
import org.minwonhub.adapter.board.Board;
import org.minwonhub.adapter.board.BoardEntry;
import org.minwonhub.adapter.board.BoardUnavailableException;
import org.minwonhub.adapter.board.ComplaintToWrite;
import org.minwonhub.adapter.board.EntryKey;
import org.minwonhub.adapter.board.FileToWrite;
import org.minwonhub.adapter.board.WrittenEntry;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What the tests of every kind of board share.
 */
abstract class BoardContract {

	/** 2026-11-22 12:00:00 in Seoul. */
	static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-22T03:00:00Z"));

	static final String KOREAN = "뷁 똠방각하, 漢字, 힣\n둘째 줄 <script>alert('x')</script> & \"따옴표\"";

	@TempDir
	Path folder;

	final MemoryReservations reservations = new MemoryReservations();

	TestDatabase database;

	Board board;

	private final List<Board> opened = new ArrayList<>();

	abstract TestDatabase newDatabase();

	abstract String profile();

	abstract Map<String, Object> settings();

	@BeforeEach
	void openBoard() {
		this.database = newDatabase();
		this.board = board(Map.of());
	}

	@AfterEach
	void closeBoards() {
		this.opened.forEach(Board::close);
	}

	BoardMapping mapping(Map<String, Object> more) {
		Map<String, Object> all = new HashMap<>(settings());
		all.putAll(more);
		return this.database.mapping(profile(), all);
	}

	Board board(Map<String, Object> more) {
		Board opened = JdbcBoards.open(mapping(more), this.reservations, NOON);
		this.opened.add(opened);
		return opened;
	}

	Board boardOver(DataSource connections) {
		return JdbcBoards.open(mapping(Map.of()), connections, this.reservations, NOON);
	}

	static List<BoardEntry> scan(Board board) {
		List<BoardEntry> entries = new ArrayList<>();
		board.scan(entries::add);
		return entries;
	}

	BoardEntry entry(String key) {
		return scan(this.board).stream().filter((entry) -> entry.key().value().equals(key)).findFirst().orElseThrow();
	}

	static ComplaintToWrite complaint(String subject, String text) {
		return new ComplaintToWrite("1AA-2611-0000001", subject, text, "홍길동", "hong@example.kr", "FUNDING", true,
				List.of());
	}

	ComplaintToWrite complaintWithFiles(String... names) throws IOException {
		List<FileToWrite> files = new ArrayList<>();
		for (String name : names) {
			Path file = this.folder.resolve("sent-" + files.size());
			Files.write(file, name.getBytes(StandardCharsets.UTF_8));
			files.add(new FileToWrite(name, "application/octet-stream", file));
		}
		return new ComplaintToWrite("1AA-2611-0000001", "첨부", "본문", "홍길동", null, null, true, files);
	}

	static AnswerToWrite answer(String text) {
		return new AnswerToWrite("답변드립니다", text, "한빛시 민원과", true, List.of());
	}

	static EntryKey key(String value) {
		return new EntryKey(value);
	}

	@Test
	void whatTheReaderOfAScanThrowsIsNotTakenForTheBoards() {
		this.board.writeComplaint("ref-1", complaint("제목", "본문"));
		DataAccessException own = new DataIntegrityViolationException("of the adapter's own store");
		assertThatException().isThrownBy(() -> this.board.scan((entry) -> {
			throw own;
		})).isSameAs(own);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void whereverTheLineIsCutARetryLeavesExactlyOneComplaint(boolean afterTheStep) throws IOException {
		ComplaintToWrite sent = complaintWithFiles("견적서.hwp");
		survivesEveryCut(afterTheStep, (board, reference) -> board.writeComplaint(reference,
				new ComplaintToWrite("1", reference, sent.text(), "홍길동", null, null, true, sent.files())));
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void whereverTheLineIsCutALongComplaintIsWhole(boolean afterTheStep) {
		String text = longText();
		survivesEveryCut(afterTheStep,
				(board, reference) -> board.writeComplaint(reference, complaint(reference, text)));
	}

	/**
	 * Every step of the write is cut once; each time the retry must find or finish it.
	 */
	void survivesEveryCut(boolean afterTheStep, Write write) {
		DataSource connections = TestDatabase.connections(mapping(Map.of()));
		int cuts = 0;
		boolean cut = true;
		while (cut) {
			String reference = "ref-" + afterTheStep + "-" + (cuts + 1);
			FailingDataSource failing = new FailingDataSource(connections, cuts + 1, afterTheStep);
			try (Board dying = boardOver(failing)) {
				write.to(dying, reference);
			}
			catch (BoardUnavailableException ex) {
				assertThat(failing.failed()).isTrue();
			}
			cut = failing.failed();
			WrittenEntry written = write.to(this.board, reference);
			assertThat(written).isEqualTo(write.to(this.board, reference));
			List<BoardEntry> entries = scan(this.board);
			assertThat(entries).as("after cut %s", cuts + 1).hasSize(cuts + 1).contains(written.entry());
			cuts++;
		}
		assertThat(cuts).isGreaterThan(6);
		assertThat(halfWritten()).isZero();
	}

	/** More than one row of this board takes, if there is such a thing. */
	abstract String longText();

	/** Rows that no page shows and no scan reports. */
	abstract int halfWritten();

	interface Write {

		WrittenEntry to(Board board, String reference);

	}

}
