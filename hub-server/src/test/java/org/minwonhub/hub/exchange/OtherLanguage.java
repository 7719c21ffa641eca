package org.minwonhub.hub.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.minwonhub.log.note.VerifierKey;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The verifier in Python, which shares nothing with our code.
 */
final class OtherLanguage {

	private static final Path SCRIPT = Path.of("../message-log/src/test/python/verify_log.py").toAbsolutePath();

	private OtherLanguage() {
	}

	/** Whether it can run here; in continuous integration it must. */
	static boolean isThere() throws InterruptedException {
		boolean there = canRun("python3", "--version") && canRun("openssl", "version");
		if ("true".equals(System.getenv("CI"))) {
			assertThat(there).as("python3 and openssl").isTrue();
		}
		return there;
	}

	static String verify(Path log, VerifierKey key, Path proof, Path entry) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(
				List.of("python3", SCRIPT.toString(), log.toString(), key.encode(), proof.toString(), entry.toString()))
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return output;
	}

	static boolean canRun(String... command) throws InterruptedException {
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
