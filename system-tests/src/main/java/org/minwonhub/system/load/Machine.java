package org.minwonhub.system.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the figures were measured on.
 *
 * @param processor its model, if the system tells it
 * @param cores for all processes together
 * @param system the operating system
 * @param java the JVM of all processes
 * @param fileSystem of the databases
 * @param load the load average of the last minute, before anything was started
 */
public record Machine(String processor, int cores, String system, String java, String fileSystem, String load) {

	public static Machine here(Path folder) {
		return new Machine(line("/proc/cpuinfo", "model name"), Runtime.getRuntime().availableProcessors(),
				System.getProperty("os.name") + " " + System.getProperty("os.version"),
				System.getProperty("java.vm.name") + " " + Runtime.version(), fileSystem(folder), loadNow());
	}

	/** The load averages of the last 1, 5 and 15 minutes. */
	public static String loadNow() {
		return read("/proc/loadavg").map((text) -> text.replaceFirst(" \\d+/.*\\s*$", "")).orElse("unknown");
	}

	private static String line(String file, String start) {
		return read(file).flatMap((text) -> text.lines().filter((line) -> line.startsWith(start)).findFirst())
			.map((line) -> line.substring(line.indexOf(':') + 1).strip())
			.orElse(System.getProperty("os.arch"));
	}

	private static String fileSystem(Path folder) {
		try {
			return Files.getFileStore(folder).type();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Optional<String> read(String file) {
		try {
			Path path = Path.of(file);
			return Files.isReadable(path) ? Optional.of(Files.readString(path)) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
