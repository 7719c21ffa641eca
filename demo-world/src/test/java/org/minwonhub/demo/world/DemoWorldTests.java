package org.minwonhub.demo.world;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.demo.process.Supervisor;
import org.minwonhub.demo.process.Waiting;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo as a process of its own, with real boards and with stand-ins for hub and
 * adapters, which the system tests put the real ones for.
 */
class DemoWorldTests {

	@TempDir
	private Path root;

	private Supervisor supervisor;

	@BeforeEach
	void layOut() throws IOException {
		for (String module : List.of("hub-server", "agency-adapter")) {
			Path target = Files.createDirectories(this.root.resolve(module).resolve("target"));
			jar(target.resolve(module + "-1-exec.jar"));
		}
		Files.createDirectories(this.root.resolve("out"));
		this.supervisor = new Supervisor(this.root.resolve("out"));
	}

	@AfterEach
	void stop() {
		this.supervisor.close();
	}

	@Test
	void theCheckProvesBothDirectionsAndLeavesNothingRunning() throws Exception {
		Process demo = demo("", "--check");
		assertThat(demo.waitFor(120, TimeUnit.SECONDS)).isTrue();
		assertThat(output()).contains("두 방향 모두", "secret there",
				"sender's envelope verified by the hub with certificate abababababab", "hub's receipt VERIFIED",
				"sender's envelope VERIFIED", "hub's answer VERIFIED");
		assertThat(demo.exitValue()).isZero();
		assertNothingRuns();
	}

	@Test
	void theCheckFailsIfASignatureWasNotVerified() throws Exception {
		Process demo = demo("forged", "--check");
		assertThat(demo.waitFor(120, TimeUnit.SECONDS)).isTrue();
		assertThat(output()).contains("names no verified signer").doesNotContain("두 방향 모두");
		assertThat(demo.exitValue()).isEqualTo(1);
		assertNothingRuns();
	}

	@Test
	void aStartThatFailsMidwayLeavesNothingRunning() throws Exception {
		Process demo = demo("refused", "--check");
		assertThat(demo.waitFor(120, TimeUnit.SECONDS)).isTrue();
		assertThat(output()).contains("the token is not known");
		assertThat(demo.exitValue()).isEqualTo(1);
		assertNothingRuns();
	}

	@Test
	void aStopInTheMiddleOfTheShowLeavesNothingRunning() throws Exception {
		Process demo = demo("");
		new Waiting(this.supervisor, InstantSource.system(), Duration.ofMinutes(2)).untilTrue("the first answer",
				() -> output().contains("answer back on the integrated board"));
		demo.destroy();
		assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(output()).contains("all stopped").doesNotContain("Exception");
		assertNothingRuns();
	}

	@Test
	void aSecondDemoIsRefusedAndDisturbsNothing() throws Exception {
		Process first = demo("");
		Waiting waiting = new Waiting(this.supervisor, InstantSource.system(), Duration.ofMinutes(2));
		waiting.untilTrue("the boards", () -> output().contains("three boards are open"));
		Process second = start("second", "--check");
		assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(second.exitValue()).isEqualTo(1);
		assertThat(first.isAlive()).isTrue();
	}

	private Process demo(String mode, String... options) throws IOException {
		Files.writeString(this.root.resolve(StandIn.MODE_FILE), mode);
		return start("demo", options);
	}

	private Process start(String name, String... options) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
						"-Dminwonhub.demo.root=" + this.root, "-cp", System.getProperty("java.class.path"),
						"org.minwonhub.demo.Main"));
		command.addAll(List.of(options));
		return this.supervisor.start(name, command).process();
	}

	/** Every process of this demo names its folder on its command line. */
	private void assertNothingRuns() {
		assertThat(ProcessHandle.allProcesses()
			.filter((process) -> process.info().commandLine().orElse("").contains(this.root.toString()))
			.map((process) -> process.info().commandLine().orElse(""))).isEmpty();
	}

	private String output() {
		Path log = this.root.resolve("out").resolve("demo.log");
		try {
			return Files.exists(log) ? Files.readString(log) : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void jar(Path file) throws IOException {
		Manifest manifest = new Manifest();
		Attributes attributes = manifest.getMainAttributes();
		attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		attributes.put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
		attributes.put(Attributes.Name.CLASS_PATH,
				Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
					.map((path) -> Path.of(path).toUri())
					.map(URI::toString)
					.collect(Collectors.joining(" ")));
		new JarOutputStream(Files.newOutputStream(file), manifest).close();
	}

}
