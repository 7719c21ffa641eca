package org.minwonhub.system.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minwonhub.system.Folders;
import org.minwonhub.system.process.Jars;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code ./demo} with the real hub, adapters and boards. The limit is wider than the
 * demo's own, since other tests may have the machine busy.
 */
class DemoTests {

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private final Path output = Folders.fresh(DemoTests.class).resolve("output.txt");

	private List<ProcessHandle> family = List.of();

	@AfterEach
	void nothingIsLeftRunning() {
		Awaitility.await("every process of the demo has ended")
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.family.stream().noneMatch(ProcessHandle::isAlive));
	}

	@Test
	void theCheckProvesBothDirectionsWithEveryHopVerified() throws Exception {
		Process demo = start("--check");
		watch(demo, "연계모듈이 게시판을 살피고 있습니다");
		assertThat(demo.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		assertThat(demo.exitValue()).as(text()).isZero();
		assertThat(text()).contains("both directions proved");
		assertThat(text().lines().filter(line -> line.contains("VERIFIED"))).hasSize(8);
	}

	@Test
	void aStopInTheMiddleLeavesNothingRunning() throws Exception {
		Process demo = start();
		watch(demo, "연계모듈이 게시판을 살피고 있습니다");
		demo.destroy();
		assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
	}

	private Process start(String... arguments) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Jars.root().resolve("demo").toString());
		builder.command().addAll(List.of(arguments));
		builder.environment().put("MINWONHUB_BUILT", "true");
		builder.environment().put("JAVA_TOOL_OPTIONS", "-Dminwonhub.demo.limit=220");
		return builder.directory(Jars.root().toFile())
			.redirectErrorStream(true)
			.redirectOutput(this.output.toFile())
			.start();
	}

	/** Waits for a line, and remembers every process that the demo has by then. */
	private void watch(Process demo, String line) {
		Awaitility.await(line)
			.atMost(PATIENCE)
			.failFast(() -> assertThat(demo.isAlive()).as(text()).isTrue())
			.until(() -> text().contains(line));
		this.family = demo.descendants().toList();
		assertThat(this.family).isNotEmpty();
	}

	private String text() throws IOException {
		return Files.exists(this.output) ? Files.readString(this.output, StandardCharsets.UTF_8) : "";
	}

}
