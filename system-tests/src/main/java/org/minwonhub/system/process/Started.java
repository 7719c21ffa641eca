package org.minwonhub.system.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;

/**
 * A child process that runs until it is ended.
 *
 * @param name for people
 * @param process to watch
 * @param log what it writes
 */
public record Started(String name, Process process, Path log) {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private static final Duration END = Duration.ofSeconds(20);

	/** Waits for what the process is to bring about; fails at once if it ends. */
	public void await(String what, Callable<Boolean> condition) {
		await(what, PATIENCE, condition);
	}

	/** The same with another limit. */
	public void await(String what, Duration limit, Callable<Boolean> condition) {
		Awaitility.await(this.name + ": " + what)
			.atMost(limit)
			.pollInterval(Duration.ofMillis(100))
			.pollInSameThread()
			.failFast(this.name + " ended, see " + this.log, () -> !this.process.isAlive())
			.until(condition);
	}

	public boolean isAlive() {
		return this.process.isAlive();
	}

	/** Waits until the process has ended by itself, and says how. */
	public int awaitEnd() {
		Awaitility.await(this.name + " ends")
			.atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(20))
			.pollInSameThread()
			.until(() -> !this.process.isAlive());
		return this.process.exitValue();
	}

	/** The same as {@code kill -9}. */
	public void kill() {
		this.process.destroyForcibly();
		awaitEnd();
	}

	/** Asks the process to end; insists if it does not. */
	public void stop() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(END.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
				kill();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
