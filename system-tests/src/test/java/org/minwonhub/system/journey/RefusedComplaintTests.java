package org.minwonhub.system.journey;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minwonhub.system.world.BoardTables.Row;
import org.minwonhub.system.world.World;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands still holds up nothing else, and goes on when somebody mends it.
 */
class RefusedComplaintTests {

	@AfterEach
	void mend() {
		Town.CITY_BOARD.setSecrecy(true);
	}

	@Test
	void aComplaintThatItsBoardRefusesDelaysNoOther() {
		Town.CITY_BOARD.setSecrecy(false);
		Town.INTEGRATED_BOARD.post("비밀글이 안 되는 게시판", "불법 주차 신고입니다.", "교통");
		World.await("the refused delivery", () -> parked().size() == 1);
		assertThat(parked().get(0).path("code").asString("")).isEqualTo("BOARD_HAS_NO_SECRECY");
		assertThat(Town.CITY_BOARD.posts()).noneMatch((row) -> row.subject().contains("비밀글이 안 되는 게시판"));

		assertThat(Town.CITY.adapter().command("status", "--lang", "en").output()).contains("SubmitComplaint",
				"[BOARD_HAS_NO_SECRECY] The board has no secret entries", "-> Turn secret entries on");

		Town.CITY_BOARD.setSecrecy(true);
		Town.INTEGRATED_BOARD.post("뒤에 온 민원", "가로등이 꺼졌습니다.", "교통");
		Town.INTEGRATED_BOARD.post("다른 기관 민원", "보증 한도를 묻습니다.", "자금");
		Boards.awaitPost(Town.CITY_BOARD, "뒤에 온 민원");
		Boards.awaitPost(Town.SUPPORT_BOARD, "다른 기관 민원");

		String delivery = parked().get(0).required("id").asString();
		Town.world().hub().command("deliveries", "retry", delivery).required();
		Row late = Boards.awaitPost(Town.CITY_BOARD, "비밀글이 안 되는 게시판");
		assertThat(late.secret()).isTrue();
	}

	private static List<JsonNode> parked() {
		return Town.world()
			.hub()
			.operations()
			.openDeliveries()
			.stream()
			.filter((delivery) -> delivery.path("state").asString("").equals("PARKED"))
			.toList();
	}

}
