package org.minwonhub.system.search;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.minwonhub.system.process.Jars;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.world.Hub;
import org.minwonhub.system.world.HubDatabase;

/**
 * The command {@code system-tests/search}: asks a hub on PostgreSQL with a year of
 * messages, and prints how long the answers take. It judges no figure.
 */
public final class SearchMain {

	private static final int WARM_UP = 20;

	private static final int ASKED = 200;

	private static final long SEED = 20261122;

	private SearchMain() {
	}

	/**
	 * @param arguments how many messages; a million if it is not said
	 */
	public static void main(String[] arguments) {
		int messages = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 1_000_000;
		Path folder = Jars.root().resolve("system-tests/target/search");
		try (Processes processes = new Processes(folder);
				Hub hub = Hub.measured(processes, "hub", HubDatabase.Kind.POSTGRESQL).start()) {
			register(hub);
			Year year = hub.look((database) -> {
				Year filled = new Year(database, messages);
				filled.fill();
				return filled;
			});
			System.out.printf("%d messages; %d searches of each kind, page of 50, over HTTP, in ms%n", messages, ASKED);
			System.out.printf("%-44s %8s %8s %8s%n", "", "p50", "p95", "max");
			Random random = new Random(SEED);
			questions(year, random).forEach((question) -> measure(hub, question));
		}
		System.exit(0);
	}

	private static void register(Hub hub) {
		for (int i = 0; i < Year.PARTNERS; i++) {
			hub.operations().register(Year.partner(i), false, Set.of());
			hub.operations().register(Year.agency(i), false, Set.of());
		}
	}

	private static List<Question> questions(Year year, Random random) {
		return List.of(new Question("newest of all", (number) -> "limit=50"),
				new Question("application number", (number) -> "number=MH-Y-" + any(year, random)),
				new Question("receipt number", (number) -> "receipt=R-" + any(year, random)),
				new Question("sender", (number) -> "sender=" + Year.partner(random.nextInt(Year.PARTNERS))),
				new Question("sender in an old month",
						(number) -> "sender=" + Year.agency(random.nextInt(Year.PARTNERS)) + month(random)),
				new Question("operation in an old month", (number) -> "operation=PublishAnswer" + month(random)),
				new Question("sender and an operation that it never sent",
						(number) -> "operation=PublishAnswer&sender=" + Year.partner(random.nextInt(Year.PARTNERS))),
				new Question("a day",
						(number) -> String.format("from=2026-0%1$d-15&to=2026-0%1$d-15", 1 + random.nextInt(9))),
				new Question("a message id that nobody used",
						(number) -> "id=" + new UUID(random.nextLong(), random.nextLong())));
	}

	private static int any(Year year, Random random) {
		return 1 + random.nextInt(year.complaints());
	}

	private static String month(Random random) {
		return String.format("&from=2026-0%1$d-01&to=2026-0%1$d-28", 1 + random.nextInt(9));
	}

	private static void measure(Hub hub, Question question) {
		long[] nanos = new long[ASKED];
		for (int i = -WARM_UP; i < ASKED; i++) {
			String query = question.query().apply(i);
			long begin = System.nanoTime();
			hub.operations().get("messages?" + query);
			if (i >= 0) {
				nanos[i] = System.nanoTime() - begin;
			}
		}
		Arrays.sort(nanos);
		System.out.printf("%-44s %8.1f %8.1f %8.1f%n", question.name(), millis(nanos, 50), millis(nanos, 95),
				millis(nanos, 100));
	}

	private static double millis(long[] sorted, int percent) {
		return sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1] / 1e6;
	}

}
