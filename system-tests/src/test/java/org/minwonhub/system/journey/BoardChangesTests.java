package org.minwonhub.system.journey;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.minwonhub.system.world.BoardTables.Row;
import org.minwonhub.system.world.Gnuboard;
import org.minwonhub.system.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Exactly the real changes of a board cross, and nothing comes back as an echo (DESIGN.md
 * §6).
 */
class BoardChangesTests {

	private final Gnuboard here = Town.SUPPORT_BOARD;

	private final Gnuboard there = Town.INTEGRATED_BOARD;

	@Test
	void anEditCrossesAndAPageViewDoesNot() {
		long post = this.here.post("편집되는 글", "처음 쓴 내용", "자금");
		Row copy = Boards.awaitPost(this.there, "편집되는 글");
		this.here.view(post);
		this.there.view(copy.key());
		Boards.awaitTwoWholeReads(Town.support());
		Boards.awaitTwoWholeReads(Town.integrated());
		assertThat(sentFrom(post)).containsExactly("SubmitComplaint");

		this.here.edit(post, "고쳐 쓴 내용");
		World.await("the copy's text", () -> text(copy).contains("고쳐 쓴 내용"));
		assertThat(text(copy)).doesNotContain("처음 쓴 내용");
		settled();
		assertThat(sentFrom(post)).containsExactly("SubmitComplaint", "AmendComplaint");
		assertNoEcho(copy);
	}

	@Test
	void aVisitorsCommentStaysWhereItIs() {
		long post = this.here.post("댓글이 달리는 글", "내용", "자금");
		Row copy = Boards.awaitPost(this.there, "댓글이 달리는 글");
		this.here.visitorsComment(post, "저도 궁금합니다");
		this.there.visitorsComment(copy.key(), "저도요");
		Boards.awaitTwoWholeReads(Town.support());
		Boards.awaitTwoWholeReads(Town.integrated());
		settled();
		assertThat(sentFrom(post)).containsExactly("SubmitComplaint");
		assertThat(this.there.below(copy.key())).extracting(Row::text).containsExactly("저도요");
	}

	@Test
	void anAnswerIsRevisedAndRetractedWithTheOfficersReply() {
		long post = this.here.post("답변이 바뀌는 글", "내용", "자금");
		Row copy = Boards.awaitPost(this.there, "답변이 바뀌는 글");
		long answer = this.here.answer(post, "첫 답변입니다.");
		Row shown = Boards.awaitBelow(this.there, copy.key(), "첫 답변입니다.");
		this.here.edit(answer, "고친 답변입니다.");
		World.await("the revised answer", () -> text(shown).contains("고친 답변입니다."));
		assertThat(text(shown)).doesNotContain("첫 답변입니다.");
		this.here.delete(answer);
		World.await("the retraction", () -> !text(shown).contains("고친 답변입니다."));
		assertThat(text(shown)).contains("철회");
		settled();
		assertThat(sentFrom(post)).containsExactly("SubmitComplaint", "AcceptComplaint", "PublishAnswer",
				"PublishAnswer", "RetractAnswer");
		assertNoEcho(copy);
	}

	@Test
	void aDeletedPostIsReportedAsRemovedAtItsOrigin() {
		long post = this.here.post("지워지는 글", "내용", "자금");
		Row copy = Boards.awaitPost(this.there, "지워지는 글");
		this.here.delete(post);
		World.await("the report", () -> sentFrom(post).contains("RemoveAtOrigin"));
		settled();
		assertThat(sentFrom(post)).containsExactly("SubmitComplaint", "RemoveAtOrigin");
		assertThat(this.there.posts()).extracting(Row::key).contains(copy.key());
		assertNoEcho(copy);
	}

	@Test
	void postsOfTheSameSecondAllCross() {
		Gnuboard board = this.here;
		board.stopClock();
		try {
			for (int i = 0; i < 5; i++) {
				board.post("같은 초 " + i, "내용 " + i, "자금");
			}
		}
		finally {
			board.startClock();
		}
		for (int i = 0; i < 5; i++) {
			Boards.awaitPost(this.there, "같은 초 " + i);
		}
		settled();
		assertThat(this.there.posts()).filteredOn((row) -> row.subject().contains("같은 초")).hasSize(5);
	}

	@Test
	void aBoardWhoseClockIsNineHoursWrongMissesNothing() {
		for (int hours : new int[] { 9, -9 }) {
			this.here.setClockError(Duration.ofHours(hours));
			try {
				long post = this.here.post("시계가 틀린 글 " + hours, "내용", "자금");
				Row copy = Boards.awaitPost(this.there, "시계가 틀린 글 " + hours);
				this.here.answer(post, "답변 " + hours);
				Boards.awaitBelow(this.there, copy.key(), "답변 " + hours);
				settled();
				assertThat(sentFrom(post)).containsExactly("SubmitComplaint", "AcceptComplaint", "PublishAnswer");
			}
			finally {
				this.here.setClockError(Duration.ZERO);
			}
		}
	}

	private String text(Row row) {
		return this.there.rows()
			.stream()
			.filter((other) -> other.key() == row.key())
			.map(Row::text)
			.findFirst()
			.orElseThrow();
	}

	private static List<String> sentFrom(long post) {
		return Town.support().adapter().sent(String.valueOf(post));
	}

	private static void settled() {
		Boards.awaitTwoWholeReads(Town.integrated());
		Town.world().awaitQuiet(Duration.ofSeconds(30));
	}

	/** The adapter that wrote the copy has said nothing about it. */
	private static void assertNoEcho(Row copy) {
		assertThat(Town.integrated().adapter().sent(String.valueOf(copy.key()))).isEmpty();
	}

}
