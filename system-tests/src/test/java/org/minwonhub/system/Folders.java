package org.minwonhub.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import org.minwonhub.system.process.Jars;

/**
 * A folder for each test class, kept after the run so that one can see what happened.
 */
public final class Folders {

	private Folders() {
	}

	/** {@code target/system/<test>}, emptied. */
	public static Path fresh(Class<?> test) {
		return fresh(test.getSimpleName());
	}

	/**
	 * The same for what several test classes share, which may run in processes side by
	 * side.
	 */
	public static Path freshForThisProcess(Class<?> shared) {
		return fresh(shared.getSimpleName() + "-" + System.getProperty("test.process", "alone"));
	}

	private static Path fresh(String name) {
		Path folder = Jars.root().resolve("system-tests/target/system").resolve(name);
		try {
			if (Files.exists(folder)) {
				try (Stream<Path> all = Files.walk(folder)) {
					for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
						Files.delete(path);
					}
				}
			}
			return Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
