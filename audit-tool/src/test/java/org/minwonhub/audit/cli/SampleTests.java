package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.audit.TestLog;
import org.minwonhub.log.checkpoint.SignedCheckpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class SampleTests {

	/** A message each five minutes: two days and a bit. */
	private final TestLog log = days();

	@TempDir
	private Path folder;

	@Test
	void theSameSampleIsDrawnByAnybodyFromAnyCopyOfTheCheckpoint() throws IOException {
		Ran one = sample(this.log.checkpoint(640));
		SignedCheckpoint cosigned = this.log.checkpoint(640);
		Ran two = sample(cosigned.with(TestLog.WITNESS.sign(cosigned.checkpoint().text(), TestLog.BEGIN)));
		assertThat(one.exitCode()).isZero();
		assertThat(indices(one)).hasSize(20).doesNotHaveDuplicates().isSorted().isEqualTo(indices(two));
		assertThat(one.json().path("population").asInt()).isEqualTo(288);
	}

	@Test
	void anotherCheckpointDrawsAnotherSample() throws IOException {
		assertThat(indices(sample(this.log.checkpoint(640)))).isNotEqualTo(indices(sample(this.log.checkpoint(641))));
	}

	@Test
	void pythonDrawsTheSameByTheReferencePage() throws Exception {
		assumeTrue(System.getenv("CI") != null || hasPython(), "python3");
		Ran ran = sample(this.log.checkpoint(640));
		String page = Files.readString(Path.of("../docs/reference/hub-audit.md"));
		int begin = page.indexOf("```python\n") + "```python\n".length();
		Path script = Files.writeString(this.folder.resolve("sample.py"),
				page.substring(begin, page.indexOf("```", begin)));
		Process process = new ProcessBuilder("python3", script.toString(), this.folder.resolve("log").toString(),
				this.folder.resolve("seed").toString(), "20", "2026-11-02", "2026-11-02")
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(output.strip())
			.isEqualTo(indices(ran).stream().map(String::valueOf).collect(Collectors.joining(" ")));
	}

	@Test
	void aCheckpointFromWithinThePeriodGivesNoSeed() throws IOException {
		Ran ran = sample(this.log.checkpoint(300));
		assertThat(ran.exitCode()).isEqualTo(1);
		assertThat(ran.problems()).containsExactly("SEED_TOO_OLD");
	}

	@Test
	void aCheckpointThatTheLogNeverSignedGivesNoSeed() throws IOException {
		assertThat(sample(this.log.forged(640)).problems()).containsExactly("CHECKPOINT_NOT_TRUSTED");
		assertThat(sample(days().change(5, "rsa-sha256", "rsa-sha512").checkpoint(640)).problems())
			.containsExactly("HISTORY_DIFFERS");
	}

	@Test
	void oneParticipantsMessagesCanBeDrawnFrom() throws IOException {
		Ran ran = sample(this.log.checkpoint(640), "--agency", "6110000", "--n", 500);
		assertThat(ran.json().path("population").asInt()).isEqualTo(144);
		assertThat(ran.json().path("sample").valueStream().map((row) -> row.path("from").asString()).distinct())
			.containsExactly(TestLog.SEOUL);
	}

	@Test
	void aSampleOfNothingSaysSo() throws IOException {
		Ran ran = sample(this.log.checkpoint(640), "--agency", "7777777", "--n", 5);
		assertThat(ran.exitCode()).isEqualTo(2);
		assertThat(ran.problems()).containsExactly("SAMPLE_EMPTY");
	}

	private Ran sample(SignedCheckpoint seed, Object... more) throws IOException {
		Path file = Files.write(this.folder.resolve("seed"), seed.encode());
		Object[] arguments = { "sample", "--from", "2026-11-02", "--to", "2026-11-02", "--seed-from", file, "--key",
				TestLog.vkey(), this.log.write(this.folder.resolve("log")) };
		List<Object> all = new ArrayList<>(List.of(arguments));
		all.addAll((more.length > 0) ? List.of(more) : List.of("--n", 20));
		return Ran.json(all.toArray());
	}

	private static TestLog days() {
		TestLog log = new TestLog().pace(300);
		for (int i = 0; i < 350; i++) {
			log.exchange(TestLog.SEOUL).exchange(TestLog.DAEJEON);
		}
		return log;
	}

	private static List<Integer> indices(Ran ran) {
		return ran.json().path("sample").valueStream().map((row) -> row.path("index").asInt()).toList();
	}

	private static boolean hasPython() throws InterruptedException {
		try {
			return new ProcessBuilder("python3", "--version").redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
