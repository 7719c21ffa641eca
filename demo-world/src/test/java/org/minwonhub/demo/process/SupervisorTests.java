package org.minwonhub.demo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Real child processes, with children of their own.
 */
class SupervisorTests {

	@TempDir
	private Path logs;

	private Supervisor supervisor;

	private Waiting waiting;

	@BeforeEach
	void start() {
		this.supervisor = new Supervisor(this.logs, Duration.ofMillis(500));
		this.waiting = new Waiting(this.supervisor, InstantSource.system(), Duration.ofSeconds(20));
	}

	@AfterEach
	void stop() {
		this.supervisor.close();
	}

	@Test
	void aStopLeavesNeitherChildrenNorGrandchildren() {
		Child child = shell("sleep 300 & sleep 300");
		this.waiting.untilTrue("a grandchild", () -> child.process().descendants().count() == 2);
		List<ProcessHandle> family = child.process().descendants().toList();
		this.supervisor.close();
		assertThat(child.process().isAlive()).isFalse();
		// A dead grandchild counts as alive until init has taken note of its end.
		assertThat(family).allSatisfy((one) -> assertThat(one.onExit()).succeedsWithin(Duration.ofSeconds(20)));
	}

	@Test
	void aChildThatIgnoresTheStopIsEndedByForce() {
		Child child = shell("trap '' TERM; echo ready; while :; do sleep 1; done");
		this.waiting.untilTrue("its trap", () -> contains(child.log(), "ready"));
		this.supervisor.close();
		assertThat(child.process().isAlive()).isFalse();
	}

	@Test
	void afterTheStopNothingStarts() {
		this.supervisor.close();
		assertThatThrownBy(() -> shell("sleep 300")).isInstanceOf(StoppedException.class);
		assertThatThrownBy(() -> run("true")).isInstanceOf(StoppedException.class);
		assertThatThrownBy(this.supervisor::requireRunning).isInstanceOf(StoppedException.class);
	}

	@Test
	void aChildThatEndsByItselfIsReportedWithItsLastWords() throws InterruptedException {
		Child child = shell("echo last words; exit 7");
		child.process().waitFor(20, TimeUnit.SECONDS);
		assertThatThrownBy(() -> this.waiting.untilTrue("nothing", () -> false))
			.isInstanceOfSatisfying(ChildFailedException.class,
					(failure) -> assertThat(failure.lastLines()).containsExactly("last words"))
			.hasMessageContaining("7");
	}

	@Test
	void aChildThatCtrlCReachedFirstMeansThatTheDemoStops() throws InterruptedException {
		shell("exit 130").process().waitFor(20, TimeUnit.SECONDS);
		assertThatThrownBy(this.supervisor::requireRunning).isInstanceOf(StoppedException.class);
	}

	@Test
	void aCommandGivesItsOutputAndItsExitCode() {
		assertThat(run("echo 민원").required()).isEqualTo("민원\n");
		Result failed = run("echo trouble >&2; exit 3");
		assertThat(failed.exitCode()).isEqualTo(3);
		assertThatThrownBy(failed::required).isInstanceOf(ChildFailedException.class);
		assertThat(contains(failed.log(), "trouble")).isTrue();
	}

	@Test
	void aCommandThatTakesTooLongIsEnded() {
		assertThatThrownBy(() -> this.supervisor.run("slow", List.of("sleep", "300"), Duration.ofMillis(50)))
			.isInstanceOf(ChildFailedException.class);
		this.waiting.untilTrue("its end",
				() -> ProcessHandle.current()
					.children()
					.noneMatch((child) -> child.info().commandLine().orElse("").contains("sleep 300")));
	}

	@Test
	void whatDoesNotHappenInTimeIsSaid() {
		Waiting brief = new Waiting(this.supervisor, InstantSource.system(), Duration.ZERO);
		assertThatThrownBy(() -> brief.untilTrue("the impossible", () -> false)).isInstanceOf(DemoFailedException.class)
			.hasMessageContaining("the impossible");
	}

	private Child shell(String script) {
		return this.supervisor.start("child", List.of("bash", "-c", script));
	}

	private Result run(String script) {
		return this.supervisor.run("command", List.of("bash", "-c", script), Duration.ofSeconds(20));
	}

	private static boolean contains(Path log, String text) {
		try {
			return Files.exists(log) && Files.readString(log).contains(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
