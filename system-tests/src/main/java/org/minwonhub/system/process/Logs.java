package org.minwonhub.system.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks through what processes wrote, and what they left in plain files.
 */
public final class Logs {

	private Logs() {
	}

	/**
	 * Says which words stand in which log below a folder. The answer names files and
	 * words, which are invented.
	 */
	public static List<String> finds(Path folder, Collection<String> words) {
		List<String> finds = new ArrayList<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Logs::isLog).toList()) {
				String content = Files.readString(file, StandardCharsets.ISO_8859_1);
				words.stream()
					.filter((word) -> content
						.contains(new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
					.map((word) -> file.getFileName() + ": " + word)
					.forEach(finds::add);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return finds;
	}

	private static boolean isLog(Path file) {
		String name = String.valueOf(file.getFileName());
		return Files.isRegularFile(file) && (name.endsWith(".log") || name.endsWith(".out"));
	}

}
