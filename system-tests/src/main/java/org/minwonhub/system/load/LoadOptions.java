package org.minwonhub.system.load;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the command is asked for.
 *
 * @param clients how many send at a time, each with a key of its own
 * @param warmUp messages before the measured ones
 * @param messages measured submissions
 * @param bytes of the content in the Body, about
 * @param agencies recipients that poll
 * @param rate complaints per second while delivery is measured
 * @param deliveries measured deliveries
 * @param servers to measure, in this order
 * @param hubOptions further options of the hub's JVM, for a profiler
 * @param folder for data, logs and the JSON file; emptied before
 */
record LoadOptions(int clients, int warmUp, int messages, int bytes, int agencies, int rate, int deliveries,
		List<ServerKind> servers, List<String> hubOptions, Path folder) {

	static final String USAGE = """
			Usage: system-tests/load [options]
			  --clients N      clients that send at a time (8)
			  --warm-up N      messages before the measured ones (12000)
			  --messages N     measured submissions (6000)
			  --bytes N        size of the content in the Body (4096)
			  --agencies N     recipients that poll while delivery is measured (4)
			  --rate N         complaints per second while delivery is measured (20)
			  --deliveries N   measured deliveries (600)
			  --servers L      of stock-echo,stock-receipt,h2,postgresql (all four), postgresql-without-log
			  --hub-option O   a further option for the hub's JVM; may be given several times
			  --folder F       for data, logs and load.json; emptied before (system-tests/target/load)
			""";

	static LoadOptions parse(Path defaultFolder, String... arguments) {
		int clients = 8;
		int warmUp = 12_000;
		int messages = 6_000;
		int bytes = 4096;
		int agencies = 4;
		int rate = 20;
		int deliveries = 600;
		List<ServerKind> servers = ServerKind.STANDARD;
		List<String> hubOptions = new ArrayList<>();
		Path folder = defaultFolder;
		Deque<String> left = new ArrayDeque<>(List.of(arguments));
		while (!left.isEmpty()) {
			String name = left.remove();
			String value = left.poll();
			if (value == null) {
				throw new IllegalArgumentException(name + " needs a value");
			}
			switch (name) {
				case "--clients" -> clients = positive(name, value);
				case "--warm-up" -> warmUp = positive(name, value);
				case "--messages" -> messages = positive(name, value);
				case "--bytes" -> bytes = positive(name, value);
				case "--agencies" -> agencies = positive(name, value);
				case "--rate" -> rate = positive(name, value);
				case "--deliveries" -> deliveries = positive(name, value);
				case "--servers" -> servers = eachOnce(value);
				case "--hub-option" -> hubOptions.add(value);
				case "--folder" -> folder = Path.of(value);
				default -> throw new IllegalArgumentException("There is no option " + name);
			}
		}
		return new LoadOptions(clients, warmUp, messages, bytes, agencies, rate, deliveries, servers,
				List.copyOf(hubOptions), folder.toAbsolutePath());
	}

	/** Each has its own files, which are read once all are measured. */
	private static List<ServerKind> eachOnce(String words) {
		List<ServerKind> servers = Stream.of(words.split(",", -1)).map(ServerKind::of).toList();
		if (servers.size() != Set.copyOf(servers).size()) {
			throw new IllegalArgumentException("A server is measured once in a run");
		}
		return servers;
	}

	private static int positive(String name, String value) {
		int number = Integer.parseInt(value);
		if (number < 1) {
			throw new IllegalArgumentException(name + " must be at least 1");
		}
		return number;
	}

}
