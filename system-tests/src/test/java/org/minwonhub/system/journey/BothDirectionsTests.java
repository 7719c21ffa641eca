package org.minwonhub.system.journey;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.minwonhub.system.world.BoardTables.Row;
import org.minwonhub.system.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A complaint crosses from one real board to another through the hub, and the answer
 * comes back.
 */
class BothDirectionsTests {

	@Test
	void aComplaintOfTheIntegratedBoardIsAnsweredOnTheAgencysBoard() {
		String text = "뷁똠 — 운전자금 상환을 미룰 수 있습니까? 😀";
		long post = Town.INTEGRATED_BOARD.post("수출 자금 문의", text, "자금");
		Row received = Boards.awaitPost(Town.SUPPORT_BOARD, "수출 자금 문의");
		assertThat(received.text()).contains(text);
		assertThat(received.secret()).isTrue();

		Town.SUPPORT_BOARD.answer(received.key(), "6개월 범위에서 미룰 수 있습니다.");
		Row answer = Boards.awaitBelow(Town.INTEGRATED_BOARD, post, "6개월 범위에서 미룰 수 있습니다.");
		assertThat(answer.text()).contains("기업지원과").contains("02-000-0000");
		Town.world().awaitQuiet(Duration.ofSeconds(30));
		assertThat(Town.support().adapter().sent(String.valueOf(received.key()))).containsExactly("AcceptComplaint",
				"PublishAnswer");
		assertThat(Town.integrated().adapter().sent(String.valueOf(post))).containsExactly("SubmitComplaint");
	}

	@Test
	void anAgencysOwnComplaintIsCopiedToTheIntegratedBoardWithItsAnswer() {
		long post = Town.SUPPORT_BOARD.post("융자 상담 시간", "상담은 몇 시까지입니까?", "자금");
		Row copy = Boards.awaitPost(Town.INTEGRATED_BOARD, "융자 상담 시간");
		Town.SUPPORT_BOARD.answer(post, "평일 18시까지입니다.");
		Boards.awaitBelow(Town.INTEGRATED_BOARD, copy.key(), "평일 18시까지입니다.");
		Town.world().awaitQuiet(Duration.ofSeconds(30));
		assertThat(Town.support().adapter().sent(String.valueOf(post))).containsExactly("SubmitComplaint",
				"AcceptComplaint", "PublishAnswer");
		assertThat(Town.integrated().adapter().sent(String.valueOf(copy.key()))).isEmpty();
	}

	@Test
	void whatThePetitionerAsksFurtherReachesTheAgency() {
		long post = Town.INTEGRATED_BOARD.post("보증서 발급", "보증서는 어디에서 받습니까?", "자금");
		Row received = Boards.awaitPost(Town.SUPPORT_BOARD, "보증서 발급");
		Town.INTEGRATED_BOARD.followUp(post, "주말에도 받을 수 있습니까?");
		Boards.awaitBelow(Town.SUPPORT_BOARD, received.key(), "주말에도 받을 수 있습니까?");
		Town.world().awaitQuiet(Duration.ofSeconds(30));
		assertThat(Town.support().adapter().sent(String.valueOf(received.key()))).isEmpty();
	}

}
