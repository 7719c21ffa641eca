package org.minwonhub.system.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A language that a partner may speak: the examples of the partner guide in it, run as
 * processes.
 */
enum Toolkit {

	PHP("php", ".php", "-r", "exit(extension_loaded('soap') && extension_loaded('dom') ? 0 : 1);",
			"php-cli php8.2-soap php8.2-xml"),

	ZEEP("/usr/bin/python3", ".py", "-c", "import zeep, xmlsec, cryptography",
			"python3-zeep python3-xmlsec python3-cryptography");

	private static final Path EXAMPLES = Path.of("..", "docs", "examples").toAbsolutePath().normalize();

	private static final Path TEST_PROGRAMS = Path.of("src", "test", "partner").toAbsolutePath();

	private static final int MOST_SECONDS = 180;

	private final String interpreter;

	private final String ending;

	private final String flag;

	private final String probe;

	private final String packages;

	Toolkit(String interpreter, String ending, String flag, String probe, String packages) {
		this.interpreter = interpreter;
		this.ending = ending;
		this.flag = flag;
		this.probe = probe;
		this.packages = packages;
	}

	/**
	 * Skips the test where the language is missing. In continuous integration that is a
	 * failure: nothing may be skipped there.
	 */
	void require() {
		boolean installed = isInstalled();
		String reason = "Not installed: " + this.packages;
		if ("true".equals(System.getenv("CI"))) {
			assertThat(installed).as(reason).isTrue();
		}
		assumeTrue(installed, reason);
	}

	private boolean isInstalled() {
		try {
			return start(List.of(this.flag, this.probe)).exit() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Runs one of the guide's examples. */
	Result example(String name, String... arguments) {
		return run(EXAMPLES.resolve((this == PHP) ? "php" : "python").resolve(name + this.ending), arguments);
	}

	/** Runs a program that only a test would write. */
	Result testProgram(String name, String... arguments) {
		return run(TEST_PROGRAMS.resolve(name + this.ending), arguments);
	}

	private Result run(Path program, String... arguments) {
		List<String> words = new ArrayList<>();
		words.add(program.toString());
		words.addAll(List.of(arguments));
		try {
			return start(words);
		}
		catch (IOException ex) {
			throw new AssertionError(program + " cannot be run", ex);
		}
	}

	private Result start(List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(this.interpreter);
		command.addAll(arguments);
		Path out = Files.createTempFile("partner", ".out");
		Path err = Files.createTempFile("partner", ".err");
		try {
			ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile())
				.redirectError(err.toFile());
			// Python would leave compiled files among the examples.
			builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
			Process process = builder.start();
			if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new AssertionError(command + " did not end");
			}
			return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError("Interrupted", ex);
		}
		finally {
			Files.delete(out);
			Files.delete(err);
		}
	}

	/** How a program ended. */
	record Result(int exit, String out, String err) {

		static final int REFUSED = 1;

		static final int NOT_VERIFIED = 2;

		Result done() {
			assertThat(this.exit).as(this.err).isZero();
			return this;
		}

		/** The value of a line {@code name: value}. */
		String fact(String name) {
			return this.out.lines()
				.filter((line) -> line.startsWith(name + ": "))
				.findFirst()
				.map((line) -> line.substring(name.length() + 2))
				.orElseThrow(() -> new AssertionError("No " + name + " in " + this));
		}

	}

}
