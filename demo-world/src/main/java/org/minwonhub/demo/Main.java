package org.minwonhub.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.minwonhub.demo.page.Boards;
import org.minwonhub.demo.world.DemoWorld;

/**
 * Starts the demo, or with the word {@code boards} the process of the three boards that
 * the demo starts as a child.
 */
public final class Main {

	private Main() {
	}

	public static void main(String[] args) throws Exception {
		if (args.length > 2 && args[0].equals("boards")) {
			boards(Path.of(args[1]), Integer.parseInt(args[2]), List.of(args).subList(3, args.length));
			return;
		}
		// Java 17 would write in the terminal's supposed encoding, and lose Korean.
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
		List<String> options = List.of(args);
		if (!List.of(List.of(), List.of("--check")).contains(options)) {
			out.println("./demo [--check]");
			System.exit(2);
		}
		InstantSource clock = InstantSource.system();
		System.exit(new DemoWorld(root(), out, clock, new SecureRandom()).run(options.contains("--check")));
	}

	/**
	 * Ends when the demo ends, however it ends: then nobody holds the other end of stdin.
	 */
	private static void boards(Path directory, int databasePort, List<String> pages) throws Exception {
		Map<String, Integer> ports = new HashMap<>();
		for (String page : pages) {
			int equals = page.indexOf('=');
			ports.put(page.substring(0, equals), Integer.valueOf(page.substring(equals + 1)));
		}
		try (Boards boards = Boards.start(directory, databasePort, ports, new SecureRandom(), InstantSource.system())) {
			System.in.transferTo(OutputStream.nullOutputStream());
		}
	}

	/** The repository; {@code ./demo} says where it is. */
	private static Path root() {
		return Path.of(System.getProperty("minwonhub.demo.root", "")).toAbsolutePath();
	}

}
