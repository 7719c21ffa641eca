package org.minwonhub.system.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minwonhub.system.Folders;
import org.minwonhub.system.process.Jars;
import org.minwonhub.system.process.Java;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.process.Result;
import org.minwonhub.system.world.BoardTables.Row;
import org.minwonhub.system.world.Gnuboard;
import org.minwonhub.system.world.Hub;
import org.minwonhub.system.world.HubDatabase;
import org.minwonhub.system.world.WholeLog;
import org.minwonhub.system.world.World;
import tools.jackson.databind.JsonNode;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A hub whose disk was lost goes on from an older backup: its log is the last signed one
 * again, and everything that crossed since the backup comes back under its old numbers.
 */
class RestoredHubTests {

	private static final Gnuboard INTEGRATED_BOARD = Gnuboard.create();

	private static final Gnuboard CITY_BOARD = Gnuboard.create();

	private static Processes processes;

	private static World world;

	private static World.Agency integrated;

	private static World.Agency city;

	@BeforeAll
	static void start() {
		processes = new Processes(Folders.fresh(RestoredHubTests.class));
		world = World.start(processes, HubDatabase.Kind.H2);
		integrated = world.integrated(INTEGRATED_BOARD);
		city = world.agency("6110001", CITY_BOARD, "TRAFFIC");
		world.startAdapters();
	}

	@AfterAll
	static void stop() {
		world.close();
	}

	@Test
	void whatCrossedSinceTheBackupComesBackUnderItsOldNumbersAndTheLogGoesOn() throws IOException {
		Hub hub = world.hub();
		long early = INTEGRATED_BOARD.post("백업 전의 민원", "이 민원은 백업에 있습니다.", "교통");
		Row earlyReceived = Boards.awaitPost(CITY_BOARD, "백업 전의 민원");
		world.awaitQuiet(Duration.ofSeconds(30));
		backUp(hub);

		CITY_BOARD.answer(earlyReceived.key(), "백업 뒤에 답합니다.");
		long asked = INTEGRATED_BOARD.post("백업 뒤의 민원", "백업 뒤에 시로 갔습니다.", "교통");
		Row received = Boards.awaitPost(CITY_BOARD, "백업 뒤의 민원");
		CITY_BOARD.answer(received.key(), "이 답변은 잃으면 안 됩니다.");
		long own = CITY_BOARD.post("시에 쓴 민원", "백업 뒤에 시에 썼습니다.", "교통");
		Boards.awaitPost(INTEGRATED_BOARD, "시에 쓴 민원");
		Boards.awaitBelow(INTEGRATED_BOARD, early, "백업 뒤에 답합니다.");
		Boards.awaitBelow(INTEGRATED_BOARD, asked, "이 답변은 잃으면 안 됩니다.");
		world.awaitQuiet(Duration.ofSeconds(30));
		List<JsonNode> before = complaints();
		String kept = hub.command("log", "checkpoint").required();
		Path keptFile = Files.writeString(world.folder().resolve("kept.checkpoint"), kept);

		hub.process().kill();
		restore(hub);
		int[] rows = { INTEGRATED_BOARD.rows().size(), CITY_BOARD.rows().size() };
		Result tried = hub.command("restore", "--from-entries", hub.data().resolve("log").toString(), "--why",
				"disk lost", "--dry-run");
		assertThat(tried.exitCode()).as(tried.output()).isZero();
		Result done = hub.command("restore", "--from-entries", hub.data().resolve("log").toString(), "--why",
				"disk lost", "--json");
		assertThat(done.exitCode()).as(done.output()).isZero();
		hub.start();

		World.await("everything is back", Duration.ofSeconds(60), () -> {
			JsonNode status = hub.operations().get("recovery");
			return status.path("missing").asInt(-1) == 0 && status.path("participants")
				.valueStream()
				.allMatch((line) -> line.path("confirmedAt").isString());
		});
		world.awaitQuiet(Duration.ofSeconds(30));
		assertThat(complaints()).usingRecursiveComparison().isEqualTo(before);
		assertThat(hub.command("restore", "status").exitCode()).isZero();

		long later = INTEGRATED_BOARD.post("복원 뒤의 민원", "그대로 이어집니다.", "교통");
		Row laterReceived = Boards.awaitPost(CITY_BOARD, "복원 뒤의 민원");
		CITY_BOARD.answer(laterReceived.key(), "복원 뒤에 답합니다.");
		Boards.awaitBelow(INTEGRATED_BOARD, later, "복원 뒤에 답합니다.");
		CITY_BOARD.answer(own, "시가 쓴 답변입니다.");
		Boards.awaitBelow(INTEGRATED_BOARD, copyOf("시에 쓴 민원"), "시가 쓴 답변입니다.");
		world.awaitQuiet(Duration.ofSeconds(30));
		assertThat(INTEGRATED_BOARD.rows()).hasSize(rows[0] + 5);
		assertThat(CITY_BOARD.rows()).hasSize(rows[1] + 3);
		for (World.Agency agency : List.of(integrated, city)) {
			JsonNode status = agency.adapter().status().orElseThrow();
			assertThat(status.path("stuck").valueStream()).isEmpty();
			assertThat(status.path("log").toString()).doesNotContain("LOG_");
		}
		assertThat(hub.operations().get("log").path("state").asString()).isEqualTo("IN_ORDER");
		Result audit = processes.run("hub-audit",
				Java.command(Jars.auditTool(), List.of("verify-log", hub.address() + "log/", "--kept",
						keptFile.toString(), "--key", hub.command("log", "key").required().strip())));
		assertThat(audit.exitCode()).as(audit.output()).isZero();
		assertThat(new WholeLog(hub).discrepancies(Duration.ofSeconds(30))).isEmpty();
	}

	private static long copyOf(String subject) {
		return Boards.awaitPost(INTEGRATED_BOARD, subject).key();
	}

	/** Number, state and legs of each complaint. */
	private static List<JsonNode> complaints() {
		List<JsonNode> complaints = new ArrayList<>();
		world.hub().operations().get("complaints").path("items").valueStream().forEach(complaints::add);
		return complaints;
	}

	/** As docs/how-to/restore.en.md says. */
	private static void backUp(Hub hub) throws IOException {
		hub.process().stop();
		Path backup = Files.createDirectories(backup(hub));
		Files.copy(hub.data().resolve("hub.mv.db"), backup.resolve("hub.mv.db"));
		FileSystemUtils.copyRecursively(hub.data().resolve("vault"), backup.resolve("vault"));
		hub.start();
	}

	private static void restore(Hub hub) throws IOException {
		Files.delete(hub.data().resolve("hub.mv.db"));
		FileSystemUtils.deleteRecursively(hub.data().resolve("vault"));
		Files.copy(backup(hub).resolve("hub.mv.db"), hub.data().resolve("hub.mv.db"));
		FileSystemUtils.copyRecursively(backup(hub).resolve("vault"), hub.data().resolve("vault"));
	}

	private static Path backup(Hub hub) {
		return hub.data().resolveSibling("hub-backup");
	}

}
