package org.minwonhub.system.campaign;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.minwonhub.system.process.Jars;
import org.minwonhub.system.world.HubDatabase;

/**
 * The command: lets complaints cross in both directions while hub and adapters die, again
 * and again, at every named instant, and then counts rows on both boards. Ends with 0 if
 * each stands there once, with 1 if not.
 */
public final class Campaign {

	private static final int AT_A_TIME = 40;

	/** A process dies somewhere between the first and this passage of a point. */
	private static final int LATEST_PASSAGE = 120;

	private static final Duration ROUND = Duration.ofMinutes(60);

	private static final Duration RECOVERY = Duration.ofMinutes(10);

	private final Random random;

	private final PrintStream out;

	private Campaign(Random random, PrintStream out) {
		this.random = random;
		this.out = out;
	}

	/**
	 * @param args {@code h2} or {@code postgresql}, the number of complaints, and
	 * optionally the seed of an earlier run
	 */
	public static void main(String[] args) {
		HubDatabase.Kind database = HubDatabase.Kind.valueOf(args[0].toUpperCase(Locale.ROOT));
		int complaints = Integer.parseInt(args[1]);
		long seed = (args.length > 2) ? Long.parseLong(args[2]) : System.nanoTime();
		System.out.printf("%d complaints, hub on %s, seed %d%n", complaints, database, seed);
		System.exit(new Campaign(new Random(seed), System.out).run(database, complaints) ? 0 : 1);
	}

	private boolean run(HubDatabase.Kind database, int complaints) {
		Path folder = Jars.root().resolve("system-tests/target/campaign").resolve(database + "-" + System.nanoTime());
		try (Scene scene = Scene.start(folder, database, complaints, AT_A_TIME)) {
			for (int round = 0; !scene.traffic().isAllThere(); round++) {
				scene.hubDiesAt(passages(KillPoints.HUB, round));
				scene.adaptersDieAt(passages(KillPoints.ADAPTER, round));
				scene.flowUntilAllDied(ROUND);
				this.out.printf("%d written, %d deaths%n", scene.traffic().written(),
						scene.deathsOfHub().size() + scene.deathsOfAdapters().size());
			}
			scene.spare();
			scene.flowUntilAllThere(RECOVERY);
			scene.settle(RECOVERY);
			return report(scene);
		}
	}

	/** Each point at its first passage in the first round, then in any order and late. */
	private List<String> passages(List<String> points, int round) {
		if (round == 0) {
			return points;
		}
		List<String> shuffled = new ArrayList<>(points);
		Collections.shuffle(shuffled, this.random);
		return shuffled.stream().map((point) -> point + ":" + (1 + this.random.nextInt(LATEST_PASSAGE))).toList();
	}

	private boolean report(Scene scene) {
		count("hub", KillPoints.HUB, scene.deathsOfHub());
		count("adapter", KillPoints.ADAPTER, scene.deathsOfAdapters());
		List<String> discrepancies = scene.traffic().discrepancies();
		discrepancies.forEach(this.out::println);
		this.out.printf("%d complaints written and answered: %s%n", scene.traffic().written(), discrepancies.isEmpty()
				? "each once on both boards, none lost, none twice" : discrepancies.size() + " discrepancies");
		List<String> wrong = scene.logDiscrepancies(RECOVERY);
		wrong.forEach(this.out::println);
		this.out.printf("message log: %s%n", wrong.isEmpty() ? "each accepted message once, and all of it verifies"
				: wrong.size() + " discrepancies");
		return discrepancies.isEmpty() && wrong.isEmpty();
	}

	private void count(String process, List<String> points, List<String> deaths) {
		for (String point : points) {
			this.out.printf("| %s | %s | %d |%n", process, point, Collections.frequency(deaths, point));
		}
	}

}
