package org.minwonhub.system.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.log.policy.Policy;
import org.minwonhub.system.Folders;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.process.Result;
import org.minwonhub.system.world.Gnuboard;
import org.minwonhub.system.world.HubDatabase;
import org.minwonhub.system.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who has the database, the signing key and the log's folder can make the hub believe
 * anything, but not the adapters that have cosigned (message-log: rebuild the whole tree
 * and sign it with the stolen key).
 */
class RewrittenLogTests {

	private static final List<String> CODES = List.of("LOG_TWO_FACES", "LOG_NOT_CONSISTENT");

	@Test
	void aLogRewrittenAndSignedWithTheRealKeyIsCaughtByEveryAdapterAndTheExchangeGoesOn() throws Exception {
		Gnuboard filing = Gnuboard.create();
		Gnuboard handling = Gnuboard.create();
		try (World world = World.start(new Processes(Folders.fresh(getClass())), HubDatabase.Kind.H2)) {
			World.Agency integrated = world.integrated(filing);
			World.Agency city = world.agency("6110001", handling, "TRAFFIC");
			List<World.Agency> agencies = List.of(integrated, city);
			world.startAdapters();
			filing.post("신호등 고장", "신호등이 꺼져 있습니다.", "교통");
			World.await("the complaint on the agency's board", () -> holds(handling, "신호등 고장"));
			World.await("both adapters have cosigned", () -> agencies.stream().allMatch((each) -> isKept(world, each)));
			World.await("everything is proven", () -> agencies.stream().allMatch(RewrittenLogTests::isProven));
			requireCheckpoints(world, city);
			VerifierKey key = VerifierKey.parse(world.hub().operations().get("log/key").required("vkey").asString());

			world.hub().process().stop();
			world.hub().look((database) -> {
				List<byte[]> entries = Forger.entries(database);
				entries.set(2, Forger.changed(entries.get(2), "\"receivedAt\":\"20", "\"receivedAt\":\"19"));
				new Forger(world.hub().data()).rewrite(database, entries);
				return entries;
			});
			world.hub().start();

			World.await("both adapters raise the alarm",
					() -> agencies.stream().allMatch((each) -> !alarms(each).isEmpty()));
			World.await("the hub has heard of it", () -> log(world).required("reports").size() >= 2);
			for (World.Agency each : agencies) {
				Result status = each.adapter().command("status", "--json");
				assertThat(status.exitCode()).isEqualTo(1);
				String code = codeIn(JsonMapper.shared().readTree(status.output()).required("log").required("alarms"));
				assertThat(code).isIn(CODES);
				assertThat(reporters(world)).contains(each.uri() + " " + code);
				requireEvidence(world, each, key);
			}
			assertThat(log(world).required("state").asString()).isIn(CODES);
			Result shown = world.hub().command("log", "status", "--lang", "en");
			assertThat(shown.exitCode()).isEqualTo(1);
			assertThat(shown.output()).contains(integrated.uri(), city.uri());

			filing.post("가로등 고장", "가로등이 꺼져 있습니다.", "교통");
			World.await("the exchange goes on", () -> holds(handling, "가로등 고장"));

			log(world).required("reports")
				.valueStream()
				.map((report) -> report.required("id").asString())
				.forEach((id) -> world.hub().command("log", "settle", id, "--why", "시험으로 고친 로그").required());
			agencies.forEach((each) -> each.adapter().command("settle-log-alarm").required());
			World.await("both adapters cosign anew", () -> agencies.stream().allMatch((each) -> isKept(world, each)));
			assertThat(world.hub().command("log", "status").exitCode()).isZero();
			assertThat(city.adapter().command("status").exitCode()).isZero();
		}
	}

	/** What an auditor takes along: the hub's policy, and what an adapter has kept. */
	private static void requireCheckpoints(World world, World.Agency agency) throws Exception {
		Policy policy = Policy
			.parse((world.hub().command("log", "policy").required().strip() + "\n").getBytes(StandardCharsets.UTF_8));
		assertThat(policy.witnesses()).hasSize(2);
		String witnessed = world.hub().command("log", "checkpoint", "--witnessed").required().strip() + "\n";
		policy.require(SignedCheckpoint.parse(witnessed.getBytes(StandardCharsets.UTF_8)));
		Path folder = world.folder().resolve("checkpoints");
		long before = status(agency).required("cosignedSize").asLong();
		agency.adapter().command("checkpoints", "--to", folder.toString()).required();
		byte[] latest = Files.readAllBytes(folder.resolve("agency-" + agency.code() + "-LATEST.checkpoint"));
		assertThat(SignedCheckpoint.parse(latest).verify(policy.logs().get(0).key()).size())
			.as("it may cosign anew meanwhile")
			.isBetween(before, status(agency).required("cosignedSize").asLong());
	}

	/** The hub has the cosignature, and it is for what the adapter remembers. */
	private static boolean isKept(World world, World.Agency agency) {
		long remembered = status(agency).path("cosignedSize").asLong(0);
		return remembered > 0 && world.hub()
			.operations()
			.get("log/witnesses")
			.required("items")
			.valueStream()
			.anyMatch((line) -> line.required("witness").asString().equals(agency.uri())
					&& line.required("size").asLong(0) == remembered);
	}

	private static boolean isProven(World.Agency agency) {
		return agency.adapter().isIdle() && status(agency).path("unproven").asLong(-1) == 0;
	}

	private static boolean holds(Gnuboard board, String subject) {
		return board.posts().stream().anyMatch((row) -> row.subject().contains(subject));
	}

	private static JsonNode status(World.Agency agency) {
		return agency.adapter()
			.status()
			.map((status) -> status.path("log"))
			.orElseGet(() -> JsonMapper.shared().createObjectNode());
	}

	private static List<JsonNode> alarms(World.Agency agency) {
		return status(agency).path("alarms").valueStream().toList();
	}

	private static String codeIn(JsonNode alarms) {
		assertThat(alarms.valueStream().toList()).hasSize(1);
		return alarms.get(0).required("code").asString();
	}

	private static JsonNode log(World world) {
		return world.hub().operations().get("log");
	}

	private static List<String> reporters(World world) {
		return log(world).required("reports")
			.valueStream()
			.map((report) -> report.required("participant").asString() + " " + report.required("code").asString())
			.toList();
	}

	/** Two checkpoints, both signed by the same log, of which one cannot be. */
	private static void requireEvidence(World world, World.Agency agency, VerifierKey key) throws Exception {
		Path folder = world.folder().resolve("adapter-" + agency.code()).resolve("data").resolve("log-alarm");
		try (Stream<Path> alarms = Files.list(folder)) {
			Path alarm = alarms.findFirst().orElseThrow();
			var kept = SignedCheckpoint.parse(read(alarm.resolve("kept.checkpoint"))).verify(key);
			var seen = SignedCheckpoint.parse(read(alarm.resolve("seen.checkpoint"))).verify(key);
			assertThat(kept).isNotEqualTo(seen);
		}
	}

	private static byte[] read(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
