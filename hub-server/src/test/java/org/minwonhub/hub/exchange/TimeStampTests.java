package org.minwonhub.hub.exchange;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.log.checkpoint.LogAlarm;
import org.minwonhub.hub.log.stamp.StampServer;
import org.minwonhub.hub.log.stamp.StampServer.Manner;
import org.minwonhub.hub.log.work.LogDesk;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.security.stamp.StampAnchors;
import org.minwonhub.security.stamp.StampTrust;

import static org.assertj.core.api.Assertions.assertThat;

/** Authorities that come and go, and a hub that does not care but says so. */
class TimeStampTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@Test
	void theLogIsStampedByWhoeverAnswersAndNoOutageStopsIt(@TempDir Path folder) throws Exception {
		Path data = Files.createDirectory(folder.resolve("data"));
		try (StampServer first = new StampServer(folder.resolve("first"));
				StampServer second = new StampServer(folder.resolve("second"))) {
			first.behave(Manner.FAILING);
			try (RunningHub hub = new RunningHub(data, "hub.enrolment.hub-key-bits=2048",
					"hub.log.stamps=" + first.setting("first") + "," + second.setting("second"),
					"hub.log.stamp-every=500ms", "hub.log.stamp-patience=3s")) {
				awaitStamped(hub);
				Stamped served = served(hub);
				assertThat(served.note().verify(VerifierKey.parse(desk(hub).vkey().orElseThrow())).size())
					.isEqualTo(served.size());
				assertThat(new StampTrust(StampAnchors.read(second.authority()))
					.verify(served.answer(), served.note().encode())
					.time()).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));

				second.behave(Manner.HANGING);
				hub.agency("6110001", Set.of("TRAFFIC"));
				Awaitility.await().atMost(PATIENCE).until(() -> state(hub).equals(LogAlarm.LOG_UNSTAMPED.name()));
				assertThat(hub.run("log", "status")).isEqualTo(1);
				assertThat(hub.run("log", "stamp")).isEqualTo(1);

				second.behave(Manner.HONEST);
				assertThat(hub.run("log", "stamp")).isZero();
				assertThat(hub.run("log", "stamps")).isZero();
				awaitStamped(hub);
				Awaitility.await().atMost(PATIENCE).until(() -> state(hub).equals(LogDesk.IN_ORDER));
			}
		}
	}

	@Test
	void withoutAuthoritiesNobodyMissesAStamp(@TempDir Path data) {
		try (RunningHub hub = new RunningHub(data, "hub.enrolment.hub-key-bits=2048", "hub.log.stamp-every=1ms",
				"hub.log.stamp-patience=1ms")) {
			Awaitility.await().atMost(PATIENCE).until(() -> desk(hub).status().publishedSize() > 0);
			assertThat(hub.run("log", "stamp")).isEqualTo(1);
			assertThat(state(hub)).isEqualTo(LogDesk.IN_ORDER);
			assertThat(new ServedLog(hub).get("stamps").body()).isEmpty();
			assertThat(new ServedLog(hub).get("stamp/1.tsr").statusCode()).isEqualTo(404);
		}
	}

	private static void awaitStamped(RunningHub hub) {
		Awaitility.await()
			.atMost(PATIENCE)
			.until(desk(hub)::status, (status) -> status.size() > 0 && status.stampedSize() == status.size());
	}

	private static Stamped served(RunningHub hub) throws Exception {
		ServedLog log = new ServedLog(hub);
		List<String> sizes = new String(log.get("stamps").body(), StandardCharsets.US_ASCII).lines().toList();
		String name = "stamp/" + sizes.get(sizes.size() - 1);
		HttpResponse<byte[]> answer = log.get(name + ".tsr");
		assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
		return new Stamped(Long.parseLong(sizes.get(sizes.size() - 1)), answer.body(),
				SignedCheckpoint.parse(log.get(name + ".checkpoint").body()));
	}

	private static LogDesk desk(RunningHub hub) {
		return hub.bean(LogDesk.class);
	}

	private static String state(RunningHub hub) {
		return desk(hub).status().state();
	}

	private record Stamped(long size, byte[] answer, SignedCheckpoint note) {
	}

}
