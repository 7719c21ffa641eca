package org.minwonhub.demo.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.demo.place.Officer;
import org.minwonhub.demo.place.Participants;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the pages leave in the tables is what GNUboard5 leaves: an adapter that reads one
 * reads the other.
 */
class GnuboardRulesTests {

	private BoardFixture board;

	private Browser petitioner;

	private Browser officer;

	@BeforeEach
	void open(@TempDir Path directory) throws IOException, InterruptedException {
		this.board = new BoardFixture(directory, Participants.CITY);
		this.petitioner = this.board.browser();
		this.officer = this.board.browser();
		Officer account = Participants.CITY.officer();
		this.officer.post("/login", Map.of("account", account.account(), "password", account.password()));
	}

	@AfterEach
	void close() {
		this.board.close();
	}

	@Test
	void aPostIsItsOwnParentInTheNextLowerThread() throws Exception {
		write("하나");
		write("둘");
		assertThat(column("wr_num")).containsExactly("-1", "-2");
		assertThat(column("wr_parent")).containsExactly("1", "2");
		assertThat(column("wr_reply")).containsExactly("", "");
		assertThat(column("wr_datetime")).containsOnly("2026-03-02 00:00:00");
		assertThat(column("wr_last")).containsOnly("2026-03-02 00:00:00");
		assertThat(boardRow()).containsEntry("bo_count_write", 2).containsEntry("bo_count_comment", 0);
		assertThat(announced()).containsExactly("1<1", "2<2");
	}

	@Test
	void repliesShareTheThreadAndTakeTheNextLetter() throws Exception {
		write("질문");
		reply(1, "답 하나");
		reply(1, "답 둘");
		reply(2, "답의 답");
		assertThat(column("wr_num")).containsOnly("-1");
		assertThat(column("wr_reply")).containsExactly("", "A", "B", "AA");
		assertThat(column("wr_parent")).containsExactly("1", "2", "3", "4");
		assertThat(column("mb_id")).containsExactly("", "hanbit", "hanbit", "hanbit");
		assertThat(boardRow()).containsEntry("bo_count_write", 4);
	}

	@Test
	void aReplyToASecretPostIsSecretUnderTheSamePassword() throws Exception {
		this.petitioner.post("/write", letter("비밀", true));
		reply(1, "답");
		assertThat(column("wr_option")).containsOnly("secret");
		assertThat(column("wr_password")).hasSize(2).containsOnly(column("wr_password").get(0));
		assertThat(column("wr_password").get(0)).startsWith("sha256:12000:");
	}

	@Test
	void theTwentySeventhReplyFindsNoLetter() throws Exception {
		write("질문");
		for (int i = 0; i < 26; i++) {
			reply(1, "답 " + i);
		}
		assertThat(this.officer.post("/entries/1/reply", Map.of("subject", "Re", "content", "더")).statusCode())
			.isEqualTo(409);
		assertThat(column("wr_reply")).hasSize(27).endsWith("Z");
	}

	@Test
	void aCommentCountsOnItsPostAndTouchesItsLastTime() throws Exception {
		write("글");
		this.board.setTime("2026-03-02T01:02:03.9Z");
		comment("댓글 하나");
		comment("댓글 둘");
		assertThat(column("wr_is_comment")).containsExactly("0", "1", "1");
		assertThat(column("wr_num")).containsOnly("-1");
		assertThat(column("wr_parent")).containsOnly("1");
		assertThat(column("wr_comment")).containsExactly("2", "1", "2");
		assertThat(column("wr_last")).containsExactly("2026-03-02 10:02:03", "", "");
		assertThat(column("wr_subject")).containsExactly("글", "", "");
		assertThat(boardRow()).containsEntry("bo_count_write", 1).containsEntry("bo_count_comment", 2);
		assertThat(announced()).containsExactly("1<1", "2<1", "3<1");
	}

	@Test
	void anEditMovesNoTimestamp() throws Exception {
		write("글");
		this.board.setTime("2027-01-01T00:00:00Z");
		this.petitioner.post("/entries/1/edit", letter("고친 글", true));
		assertThat(column("wr_subject")).containsExactly("고친 글");
		assertThat(column("wr_option")).containsExactly("secret");
		assertThat(column("wr_datetime")).containsExactly("2026-03-02 00:00:00");
		assertThat(column("wr_last")).containsExactly("2026-03-02 00:00:00");
	}

	@Test
	void aPageViewMovesTheCounterOncePerVisitorAndNothingElse() throws Exception {
		write("글");
		Browser reader = this.board.browser();
		reader.get("/entries/1");
		reader.get("/entries/1");
		this.board.browser().get("/entries/1");
		assertThat(column("wr_hit")).containsExactly("2");
		assertThat(column("wr_last")).containsExactly("2026-03-02 00:00:00");
	}

	@Test
	void aDeleteTakesTheCommentsAndLeavesTheRepliesAsOrphans() throws Exception {
		write("글");
		comment("댓글");
		reply(1, "답변");
		this.officer.post("/entries/1/delete", Map.of());
		assertThat(column("wr_id")).containsExactly("3");
		assertThat(boardRow()).containsEntry("bo_count_write", 1).containsEntry("bo_count_comment", 0);
		assertThat(announced()).containsExactly("3<3");
		assertThat(this.board.browser().get("/entries/3").body()).contains("답변");
	}

	@Test
	void aDeletedCommentLeavesThePostsCounters() throws Exception {
		write("글");
		this.board.setTime("2026-03-02T01:02:03Z");
		comment("댓글");
		this.petitioner.post("/entries/2/delete", Map.of());
		assertThat(column("wr_comment")).containsExactly("0");
		assertThat(column("wr_last")).containsExactly("2026-03-02 00:00:00");
		assertThat(boardRow()).containsEntry("bo_count_write", 1).containsEntry("bo_count_comment", 0);
	}

	@Test
	void postsWrittenAtOnceGetThreadsOfTheirOwn() throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(4);
		try {
			List<Callable<Integer>> writings = IntStream.range(0, 20)
				.<Callable<Integer>>mapToObj(
						(i) -> () -> this.board.browser().post("/write", letter("글 " + i, false)).statusCode())
				.toList();
			for (Future<Integer> written : people.invokeAll(writings)) {
				assertThat(written.get()).isEqualTo(303);
			}
		}
		finally {
			people.shutdown();
		}
		assertThat(column("wr_num")).hasSize(20).doesNotHaveDuplicates();
		assertThat(boardRow()).containsEntry("bo_count_write", 20);
	}

	private void write(String subject) throws IOException, InterruptedException {
		assertThat(this.petitioner.post("/write", letter(subject, false)).statusCode()).isEqualTo(303);
	}

	private void reply(int to, String content) throws IOException, InterruptedException {
		assertThat(this.officer.post("/entries/" + to + "/reply", Map.of("subject", "Re: 답", "content", content))
			.statusCode()).isEqualTo(303);
	}

	private void comment(String content) throws IOException, InterruptedException {
		assertThat(this.petitioner
			.post("/entries/1/comments", Map.of("name", "홍길동", "password", "demo1234", "content", content))
			.statusCode()).isEqualTo(303);
	}

	private static Map<String, String> letter(String subject, boolean secret) {
		return Map.of("name", "홍길동", "password", "demo1234", "category", "교통", "subject", subject, "content", "내용",
				"secret", secret ? "yes" : "");
	}

	private List<String> column(String name) {
		return this.board.jdbc()
			.sql("SELECT CAST(" + name + " AS varchar(255)) FROM g5_write_minwon ORDER BY wr_id")
			.query(String.class)
			.list();
	}

	private List<String> announced() {
		return this.board.jdbc()
			.sql("SELECT concat(wr_id, '<', wr_parent) FROM g5_board_new ORDER BY bn_id")
			.query(String.class)
			.list();
	}

	private Map<String, Object> boardRow() {
		return this.board.jdbc().sql("SELECT * FROM g5_board").query().singleRow();
	}

}
