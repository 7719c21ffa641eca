package org.minwonhub.system.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minwonhub.system.Folders;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.world.BoardTables.Row;
import org.minwonhub.system.world.Gnuboard;
import org.minwonhub.system.world.Hub;
import org.minwonhub.system.world.HubDatabase;
import org.minwonhub.system.world.WholeLog;
import org.minwonhub.system.world.World;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An erasure from its request to the last officer's confirmation, with a hub that dies
 * twice on the way: no file of the hub or of an adapter has the text, and the log
 * verifies.
 */
class ErasedComplaintTests {

	private static final String PLANTED = "PLANTED-TEXT-7351";

	private static final Gnuboard INTEGRATED_BOARD = Gnuboard.create();

	private static final Gnuboard CITY_BOARD = Gnuboard.create();

	private static World world;

	private static World.Agency integrated;

	private static World.Agency city;

	@BeforeAll
	static void start() {
		world = World.start(new Processes(Folders.fresh(ErasedComplaintTests.class)), HubDatabase.Kind.H2);
		integrated = world.integrated(INTEGRATED_BOARD);
		city = world.agency("6110001", CITY_BOARD, "TRAFFIC");
		world.startAdapters();
	}

	@AfterAll
	static void stop() {
		world.close();
	}

	@Test
	void noFileHasTheTextAndEveryHolderConfirmsThoughTheHubDiesOnTheWay() {
		Hub hub = world.hub();
		long filed = INTEGRATED_BOARD.post("지워야 할 민원", PLANTED, "교통");
		Row received = Boards.awaitPost(CITY_BOARD, "지워야 할 민원");
		world.awaitQuiet(Duration.ofSeconds(30));
		String number = hub.operations().complaints().get(0).required("applicationNumber").asString();
		hub.command("erasure", "request", number, "--basis", "PIPA-36", "--why", "demanded by letter").required();
		PrivacyOfficer officer = new PrivacyOfficer(hub, "privacy.lee");

		hub.process().stop();
		hub.start("-Dhub.kill-point=after-erasure-commit");
		assertThat(officer.approve(1)).as("the hub dies before it answers").isZero();
		hub.launch("-Dhub.kill-point=after-key-destruction");
		World.await("the hub has died again", () -> !hub.process().isAlive());
		hub.start();

		World.await("the erasure is finished",
				() -> erasure().path("erasure").path("state").asString().equals("ERASED"));
		assertThat(officer.approve(1)).as("nobody decides twice").isEqualTo(409);
		World.await("both adapters say that people have to erase",
				() -> holders().size() == 2 && holders().stream().allMatch((state) -> state.equals("PARKED")));
		INTEGRATED_BOARD.delete(filed);
		CITY_BOARD.delete(received.key());
		for (World.Agency agency : List.of(integrated, city)) {
			agency.adapter().command("confirm-erasure", number).required();
		}
		World.await("both have confirmed", () -> holders().stream().allMatch((state) -> state.equals("DONE")));
		assertThat(hub.command("erasure", "show", "1").exitCode()).isZero();

		assertThat(new WholeLog(hub).discrepancies(Duration.ofSeconds(30))).isEmpty();
		integrated.adapter().process().stop();
		city.adapter().process().stop();
		for (Path folder : List.of(hub.data(), integrated.adapter().data(), city.adapter().data())) {
			assertThat(filesWith(folder, PLANTED)).isEmpty();
		}
	}

	private static JsonNode erasure() {
		return world.hub().operations().get("erasures/1");
	}

	private static List<String> holders() {
		return erasure().path("holders").valueStream().map((holder) -> holder.path("state").asString()).toList();
	}

	private static List<Path> filesWith(Path folder, String text) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).filter((file) -> has(file, text)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean has(Path file, String text) {
		try {
			return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
