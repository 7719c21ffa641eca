package org.minwonhub.demo;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.HashMap;

import org.minwonhub.demo.page.Boards;

/**
 * Starts the demo, or with the word {@code boards} the process of the three boards that
 * the demo starts as a child.
 */
public final class Main {

	private Main() {
	}

	public static void main(String[] args) throws Exception {
		if (args.length > 0 && args[0].equals("boards")) {
			boards(args);
		}
	}

	/**
	 * Ends when the demo ends, however it ends: then nobody holds the other end of stdin.
	 */
	private static void boards(String[] args) throws Exception {
		Map<String, Integer> ports = new HashMap<>();
		for (int i = 3; i < args.length; i++) {
			String[] pair = args[i].split("=", 2);
			ports.put(pair[0], Integer.valueOf(pair[1]));
		}
		try (Boards boards = Boards.start(Path.of(args[1]), Integer.parseInt(args[2]), ports, new SecureRandom(),
				Clock.systemUTC())) {
			System.in.transferTo(java.io.OutputStream.nullOutputStream());
		}
	}

}
