package org.minwonhub.system.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.minwonhub.system.process.Jars;
import org.minwonhub.system.process.Processes;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command {@code system-tests/load}: prints a table, writes {@code load.json}. It
 * judges no figure; it fails only if something did not work.
 */
public final class LoadMain {

	private static final int USAGE_ERROR = 2;

	private LoadMain() {
	}

	public static void main(String[] arguments) {
		if (List.of(arguments).contains("--help")) {
			System.out.print(LoadOptions.USAGE);
			return;
		}
		LoadOptions options;
		try {
			options = LoadOptions.parse(Jars.root().resolve("system-tests/target/load"), arguments);
		}
		catch (IllegalArgumentException ex) {
			System.err.println("load: " + ex.getMessage());
			System.err.print(LoadOptions.USAGE);
			System.exit(USAGE_ERROR);
			return;
		}
		run(options);
		System.exit(0);
	}

	static Measured run(LoadOptions options) {
		empty(options.folder());
		try (Processes processes = new Processes(options.folder())) {
			Measured measured = new Harness(options, processes, new Table(System.out))
				.run(InstantSource.system().instant());
			Path file = options.folder().resolve("load.json");
			Files.writeString(file,
					JsonMapper.builder()
						.enable(SerializationFeature.INDENT_OUTPUT)
						.build()
						.writeValueAsString(measured));
			System.out.println("Written to " + file);
			return measured;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The harness's own logging: warnings only. */
	static Path logging() {
		return Jars.root().resolve("system-tests/src/main/resources/logging.properties");
	}

	private static void empty(Path folder) {
		try {
			if (Files.exists(folder)) {
				try (Stream<Path> all = Files.walk(folder)) {
					for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
						Files.delete(path);
					}
				}
			}
			Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
