package org.minwonhub.system.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * CPU time as the operating system counts it, in ticks of ten milliseconds: exact enough
 * for windows of many seconds.
 */
public final class CpuTime {

	/** USER_HZ of Linux. */
	private static final long TICK_MILLIS = 10;

	private static final Path PROC = Path.of("/proc");

	private CpuTime() {
	}

	/** User and system time of one process. */
	public static Duration of(ProcessHandle process) {
		return process.info()
			.totalCpuDuration()
			.orElseThrow(() -> new IllegalStateException("This system tells no CPU time of process " + process.pid()));
	}

	/**
	 * Of a process and all that it started; on Linux also of those that have ended since,
	 * such as a database's helpers.
	 */
	public static Duration ofFamily(ProcessHandle root) {
		return Stream.concat(Stream.of(root), root.descendants())
			.map((process) -> withEnded(process)
				.orElseGet(() -> process.info().totalCpuDuration().orElse(Duration.ZERO)))
			.reduce(Duration.ZERO, Duration::plus);
	}

	/** Of everything on this machine; empty where the system does not tell it. */
	public static Optional<Duration> ofMachine() {
		return read(PROC.resolve("stat")).map((stat) -> {
			// cpu user nice system idle iowait irq softirq steal ..., see proc(5)
			String[] fields = stat.lines().findFirst().orElseThrow().split("\\s+", -1);
			return ticks(fields, 1, 2, 3, 6, 7);
		});
	}

	private static Optional<Duration> withEnded(ProcessHandle process) {
		return read(PROC.resolve(Long.toString(process.pid())).resolve("stat")).map((stat) -> {
			// After the name in brackets, which may hold anything: utime, stime, cutime,
			// cstime are the 12th to 15th.
			String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
			return ticks(fields, 11, 12, 13, 14);
		});
	}

	private static Duration ticks(String[] fields, int... wanted) {
		long sum = 0;
		for (int field : wanted) {
			sum += Long.parseLong(fields[field]);
		}
		return Duration.ofMillis(sum * TICK_MILLIS);
	}

	private static Optional<String> read(Path file) {
		try {
			return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
		}
		catch (IOException ex) {
			if (Files.notExists(file)) {
				// The process has ended, or this is no Linux.
				return Optional.empty();
			}
			throw new UncheckedIOException(ex);
		}
	}

}
