package org.minwonhub.system.load;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What everybody had of the machine while something was measured. */
final class Window {

	private final Server server;

	private final long start = System.nanoTime();

	private final Duration serverBefore;

	private final Optional<Duration> databaseBefore;

	private final Optional<Duration> machineBefore;

	Window(Server server) {
		this.server = server;
		this.serverBefore = serverCpu();
		this.databaseBefore = databaseCpu();
		this.machineBefore = CpuTime.ofMachine();
	}

	Used close(double clientCpuMillis) {
		double serverMillis = millis(serverCpu().minus(this.serverBefore));
		Double databaseMillis = databaseCpu().map((now) -> millis(now.minus(this.databaseBefore.orElseThrow())))
			.orElse(null);
		double available = (System.nanoTime() - this.start) / 1e6 * Runtime.getRuntime().availableProcessors();
		Double others = CpuTime.ofMachine()
			.map((now) -> millis(now.minus(this.machineBefore.orElseThrow())) - serverMillis - clientCpuMillis
					- ((databaseMillis != null) ? databaseMillis : 0))
			.map((unexplained) -> Math.max(0, unexplained / available))
			.orElse(null);
		return new Used(serverMillis, databaseMillis, others);
	}

	private Duration serverCpu() {
		return CpuTime.of(this.server.process().process().toHandle());
	}

	private Optional<Duration> databaseCpu() {
		return this.server.database().map(CpuTime::ofFamily);
	}

	private static double millis(Duration time) {
		return time.toNanos() / 1e6;
	}

	/**
	 * @param serverMillis CPU time of the server's process
	 * @param databaseMillis CPU time of the database's own processes, if it has any
	 * @param othersShare of the machine, used by none of those measured
	 */
	record Used(double serverMillis, @Nullable Double databaseMillis, @Nullable Double othersShare) {
	}

}
