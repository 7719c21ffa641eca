package org.minwonhub.system.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts processes and writes what they say to files of one folder. None of them is left
 * after {@link #close()}, nor when the JVM of the harness is ended.
 */
public final class Processes implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(90);

	private final Path logs;

	private final List<Started> started = new ArrayList<>();

	private final Thread atExit = new Thread(this::killAll, "end-processes");

	public Processes(Path logs) {
		this.logs = logs;
		try {
			Files.createDirectories(logs);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Runtime.getRuntime().addShutdownHook(this.atExit);
	}

	public Path logs() {
		return this.logs;
	}

	/**
	 * Starts a process that is to run until it is ended; its log goes on where it was.
	 */
	public synchronized Started start(String name, List<String> command) {
		Path log = this.logs.resolve(name + ".log");
		Started child = new Started(name, launch(command, ProcessBuilder.Redirect.appendTo(log.toFile()), log), log);
		this.started.removeIf((earlier) -> !earlier.isAlive());
		this.started.add(child);
		return child;
	}

	/** Runs a command to its end. */
	public Result run(String name, List<String> command) {
		Path log = this.logs.resolve(name + ".log");
		Path output = this.logs.resolve(name + ".out");
		Process process = launch(command, ProcessBuilder.Redirect.to(output.toFile()), log);
		try {
			if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
				process.destroyForcibly();
				throw new IllegalStateException(name + " is not finished after " + LIMIT.toSeconds() + " s");
			}
			return new Result(name, process.exitValue(), Files.readString(output, StandardCharsets.UTF_8), log);
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while " + name + " ran", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Process launch(List<String> command, ProcessBuilder.Redirect output, Path log) {
		try {
			return new ProcessBuilder(command).directory(this.logs.toFile())
				.redirectOutput(output)
				.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public synchronized void close() {
		this.started.stream().filter(Started::isAlive).forEach((child) -> child.process().destroy());
		this.started.forEach(Started::stop);
		Runtime.getRuntime().removeShutdownHook(this.atExit);
	}

	private void killAll() {
		this.started.forEach((child) -> child.process().destroyForcibly());
	}

}
