package org.minwonhub.log.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.log.NaiveTree;
import org.minwonhub.log.TestLog;
import org.minwonhub.log.checkpoint.LogProof;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.Tile;
import org.minwonhub.log.tile.TileTree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A log that we wrote, verified by a program that shares no line with us. */
class OtherLanguageTests {

	private static final int SIZE = 66_000;

	@TempDir
	private Path folder;

	@BeforeAll
	static void python3AndOpensslAreThere() throws Exception {
		boolean there = canRun("python3", "--version") && canRun("openssl", "version");
		if ("true".equals(System.getenv("CI"))) {
			assertThat(there).as("python3 and openssl").isTrue();
		}
		assumeTrue(there, "python3 and openssl");
	}

	@Test
	void aLogWrittenByUsIsVerifiedByPython() throws Exception {
		TestLog log = TestLog.of(SIZE);
		LogDirectory directory = new LogDirectory(this.folder.resolve("log"));
		for (var file : log.files().entrySet()) {
			Path path = this.folder.resolve("log").resolve(file.getKey());
			Files.createDirectories(path.getParent());
			Files.write(path, file.getValue());
		}
		assertThat(new LogCheck(directory, CheckpointTrust.of(TestLog.key()), List.of(), new LogVisitor() {
		}).run(CheckState.START).isVerified()).isTrue();
		Path proof = this.folder.resolve("entry.tlog-proof");
		Files.write(proof,
				new LogProof(65_791, new TileTree(directory, SIZE).inclusion(65_791), log.signed()).encode());
		Path entry = Files.write(this.folder.resolve("entry"), NaiveTree.entry(65_791));
		assertThat(verify(proof.toString(), entry.toString()))
			.isEqualTo("verified " + SIZE + " entries\nverified entry 65791\n");
	}

	@Test
	void pythonFindsWhatWasAltered() throws Exception {
		TestLog log = TestLog.of(700);
		for (String path : List.of("checkpoint", "tile/0/001", "tile/0/002.p/188", "tile/1/000.p/2",
				"tile/entries/000")) {
			byte[] good = log.file(path);
			byte[] altered = good.clone();
			altered[30] ^= 1;
			log.files().put(path, altered);
			written(log);
			assertThat(verify()).as(path).startsWith("not verified: ");
			log.files().put(path, good);
		}
		written(log);
		assertThat(verify()).isEqualTo("verified 700 entries\n");
	}

	private void written(TestLog log) throws Exception {
		LogDirectory directory = new LogDirectory(this.folder.resolve("log"));
		for (var file : log.files().entrySet()) {
			if (file.getKey().equals("checkpoint")) {
				directory.writeCheckpoint(file.getValue());
			}
			else if (file.getKey().startsWith("tile/entries/")) {
				directory.write(Bundle.parse(file.getKey()), file.getValue());
			}
			else {
				directory.write(Tile.parse(file.getKey()), file.getValue());
			}
		}
	}

	private String verify(String... proofAndEntry) throws Exception {
		Path script = Path.of("src/test/python/verify_log.py").toAbsolutePath();
		List<String> command = new ArrayList<>(
				List.of("python3", script.toString(), this.folder.resolve("log").toString(), TestLog.key().encode()));
		command.addAll(List.of(proofAndEntry));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(output).isEqualTo(output.startsWith("verified") ? 0 : 1);
		return output;
	}

	private static boolean canRun(String... command) throws InterruptedException {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
