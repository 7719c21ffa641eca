package org.minwonhub.demo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Starts child processes and guarantees that after {@link #close()} none of them and none
 * of theirs is left, whenever it is called and from whichever thread: what was started is
 * known before a stop can begin, and after it nothing starts.
 */
public final class Supervisor implements AutoCloseable {

	/** For an orderly end; then by force. */
	private static final Duration PATIENCE = Duration.ofSeconds(6);

	private static final int INTERRUPTED = 130;

	private final List<Child> children = new ArrayList<>();

	private final List<Process> started = new ArrayList<>();

	private final Path logs;

	private final Duration patience;

	private boolean stopping;

	/**
	 * @param logs directory for what the children write
	 */
	public Supervisor(Path logs) {
		this(logs, PATIENCE);
	}

	Supervisor(Path logs, Duration patience) {
		this.logs = logs;
		this.patience = patience;
	}

	/** Starts a process that is to run until the end. */
	public synchronized Child start(String name, List<String> command) {
		Path log = this.logs.resolve(name + ".log");
		Child child = new Child(name, launch(command, ProcessBuilder.Redirect.appendTo(log.toFile()), log), log);
		this.children.add(child);
		return child;
	}

	/**
	 * Runs a command to its end.
	 * @throws ChildFailedException if it takes longer than the limit
	 */
	public Result run(String name, List<String> command, Duration limit) {
		Path log = this.logs.resolve(name + ".log");
		Path output = this.logs.resolve(name + ".out");
		Process process;
		synchronized (this) {
			process = launch(command, ProcessBuilder.Redirect.to(output.toFile()), log);
		}
		if (!ended(process, limit)) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
			throw new ChildFailedException(name, "not finished after " + limit.toSeconds() + " s", log);
		}
		synchronized (this) {
			this.started.remove(process);
			requireRunning();
		}
		try {
			return new Result(name, process.exitValue(), Files.readString(output, StandardCharsets.UTF_8), log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Throws if a child that should run has ended, or if the demo is being stopped. */
	public synchronized void requireRunning() {
		if (this.stopping) {
			throw new StoppedException();
		}
		for (Child child : this.children) {
			if (!child.process().isAlive()) {
				if (child.process().exitValue() == INTERRUPTED) {
					// Ctrl-C in a terminal reaches the children, too, and perhaps first.
					throw new StoppedException();
				}
				throw new ChildFailedException(child.name(), "ended with exit code " + child.process().exitValue(),
						child.log());
			}
		}
	}

	/** Whether the stop has begun. */
	public synchronized boolean isStopping() {
		return this.stopping;
	}

	private Process launch(List<String> command, ProcessBuilder.Redirect output, Path log) {
		if (this.stopping) {
			throw new StoppedException();
		}
		try {
			Process process = new ProcessBuilder(command).directory(this.logs.toFile())
				.redirectOutput(output)
				.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
				.start();
			this.started.add(process);
			return process;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		List<ProcessHandle> all = new ArrayList<>();
		synchronized (this) {
			this.stopping = true;
			for (Process process : this.started) {
				all.add(process.toHandle());
				process.descendants().forEach(all::add);
			}
		}
		all.forEach(ProcessHandle::destroy);
		if (!ended(all, this.patience)) {
			all.forEach(ProcessHandle::destroyForcibly);
			ended(all, this.patience);
		}
	}

	/** Its handle would tell sooner than the exit code is known. */
	private static boolean ended(Process process, Duration limit) {
		try {
			return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static boolean ended(List<ProcessHandle> processes, Duration limit) {
		try {
			CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
				.get(limit.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("Cannot watch a child process", ex);
		}
	}

}
