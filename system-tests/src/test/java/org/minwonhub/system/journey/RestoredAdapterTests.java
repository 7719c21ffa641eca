package org.minwonhub.system.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minwonhub.system.Folders;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.world.BoardTables;
import org.minwonhub.system.world.BoardTables.Row;
import org.minwonhub.system.world.Gnuboard;
import org.minwonhub.system.world.HubDatabase;
import org.minwonhub.system.world.World;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An adapter whose disk was lost goes on from its backup: what crossed since then is
 * linked again, on both sides, and nothing is filed or posted twice.
 */
class RestoredAdapterTests {

	private static final Gnuboard INTEGRATED_BOARD = Gnuboard.create();

	private static final Gnuboard CITY_BOARD = Gnuboard.create();

	private static World world;

	private static World.Agency city;

	@BeforeAll
	static void start() {
		world = World.start(new Processes(Folders.fresh(RestoredAdapterTests.class)), HubDatabase.Kind.H2);
		world.integrated(INTEGRATED_BOARD);
		city = world.agency("6110001", CITY_BOARD, "TRAFFIC");
		world.startAdapters();
	}

	@AfterAll
	static void stop() {
		world.close();
	}

	@Test
	void whatCrossedBetweenTheBackupAndTheLossIsLinkedAgainAndItsAnswersArrive() throws IOException {
		CITY_BOARD.post("백업 전의 글", "이 글은 백업에 있습니다.", "교통");
		Boards.awaitPost(INTEGRATED_BOARD, "백업 전의 글");
		world.awaitQuiet(Duration.ofSeconds(30));
		String backupTime = backUp();

		long own = CITY_BOARD.post("우리 시에 쓴 글", "백업 뒤에 썼습니다.", "교통");
		long filed = INTEGRATED_BOARD.post("통합게시판에 쓴 글", "백업 뒤에 시로 갔습니다.", "교통");
		Row copy = Boards.awaitPost(INTEGRATED_BOARD, "우리 시에 쓴 글");
		Row received = Boards.awaitPost(CITY_BOARD, "통합게시판에 쓴 글");
		world.awaitQuiet(Duration.ofSeconds(30));

		loseTheDiskAndRestore();
		CITY_BOARD.answer(own, "우리 글의 답변입니다.");
		CITY_BOARD.answer(received.key(), "받은 글의 답변입니다.");
		city.adapter().start();
		int again = world.hub()
			.operations()
			.post("deliveries/again", Map.of("recipient", city.code(), "since", backupTime, "why", "disk lost"))
			.path("deliveries")
			.asInt();

		assertThat(again).isPositive();
		Boards.awaitBelow(INTEGRATED_BOARD, copy.key(), "우리 글의 답변입니다.");
		Boards.awaitBelow(INTEGRATED_BOARD, filed, "받은 글의 답변입니다.");
		world.awaitQuiet(Duration.ofSeconds(30));
		assertThat(city.adapter().status().orElseThrow().path("stuck").valueStream()).isEmpty();
		for (BoardTables board : List.of(INTEGRATED_BOARD, CITY_BOARD)) {
			assertThat(headings(board)).filteredOn((heading) -> heading.contains("우리 시에 쓴 글")).hasSize(1);
			assertThat(headings(board)).filteredOn((heading) -> heading.contains("통합게시판에 쓴 글")).hasSize(1);
		}
	}

	private static String backUp() throws IOException {
		city.adapter().process().stop();
		FileSystemUtils.copyRecursively(city.adapter().data(), backup());
		// The hub's clock keeps milliseconds; a minute earlier asks for a little too
		// much.
		String time = LocalDateTime.now(Clock.system(ZoneId.of("Asia/Seoul")))
			.minusMinutes(1)
			.truncatedTo(ChronoUnit.SECONDS)
			.toString();
		city.adapter().start();
		return time;
	}

	private static void loseTheDiskAndRestore() throws IOException {
		city.adapter().process().kill();
		FileSystemUtils.deleteRecursively(city.adapter().data());
		FileSystemUtils.copyRecursively(backup(), city.adapter().data());
	}

	private static Path backup() {
		return city.adapter().data().resolveSibling("backup");
	}

	private static List<String> headings(BoardTables board) {
		return board.posts().stream().map(Row::subject).toList();
	}

}
