package org.minwonhub.system.sequencing;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.minwonhub.system.client.Participant;
import org.minwonhub.system.process.Jars;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.world.Hub;
import org.minwonhub.system.world.WholeLog;

/**
 * The command: partners submit to both nodes of a hub on PostgreSQL, which are killed in
 * the middle of sequencing and signing the log. Afterwards each message that has a
 * receipt must stand in the log, once, and the whole log must verify. Ends with 0 if so,
 * with 1 if not.
 */
public final class SequencingCampaign {

	private static final int PARTNERS = 4;

	private static final long LOOK_MILLIS = 20;

	private static final Duration RECOVERY = Duration.ofMinutes(3);

	private final int rounds;

	private final Random random;

	private final PrintStream out;

	private final Map<String, Integer> deaths = new TreeMap<>();

	private final CountDownLatch over = new CountDownLatch(1);

	SequencingCampaign(int rounds, Random random, PrintStream out) {
		this.rounds = rounds;
		this.random = random;
		this.out = out;
	}

	/**
	 * @param args the number of deaths, and optionally the seed of an earlier run
	 */
	public static void main(String[] args) throws Exception {
		int rounds = Integer.parseInt(args[0]);
		long seed = (args.length > 1) ? Long.parseLong(args[1]) : System.nanoTime();
		System.out.printf("%d deaths, two nodes on PostgreSQL, seed %d%n", rounds, seed);
		Path folder = Jars.root().resolve("system-tests/target/sequencing").resolve("run-" + System.nanoTime());
		List<String> wrong = new SequencingCampaign(rounds, new Random(seed), System.out).run(folder);
		System.exit(wrong.isEmpty() ? 0 : 1);
	}

	/** Returns what is not as it must be. */
	List<String> run(Path folder) throws InterruptedException, ExecutionException {
		ExecutorService threads = Executors.newFixedThreadPool(PARTNERS);
		try (Processes processes = new Processes(folder)) {
			List<Node> nodes = Hub.nodes(processes, "hub").stream().map((hub) -> new Node(hub, this.random)).toList();
			nodes.forEach((node) -> node.hub().start());
			List<Future<Set<String>>> partners = correspondents(nodes).stream().map(threads::submit).toList();
			dieAndLive(nodes, partners);
			nodes.forEach(Node::spare);
			this.over.countDown();
			Set<String> acknowledged = new TreeSet<>();
			for (Future<Set<String>> partner : partners) {
				acknowledged.addAll(partner.get());
			}
			return report(nodes.get(1).hub(), acknowledged);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private List<Correspondent> correspondents(List<Node> nodes) {
		List<String> addresses = nodes.stream().map((node) -> node.hub().service("complaint-exchange")).toList();
		Hub hub = nodes.get(1).hub();
		Participant agency = Participant.agency(hub, "1741000");
		return IntStream.range(0, PARTNERS)
			.mapToObj((i) -> Participant.partner(hub, "sequencing-" + i))
			.map((partner) -> new Correspondent(partner, agency.uri(), addresses, this.over))
			.toList();
	}

	private void dieAndLive(List<Node> nodes, List<Future<Set<String>>> partners)
			throws InterruptedException, ExecutionException {
		for (Node node : nodes) {
			node.hub().process().kill();
			node.live();
		}
		for (int died = 0; died < this.rounds; TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS)) {
			for (Node node : nodes) {
				if (node.hasDied()) {
					died++;
					this.deaths.merge(node.death(), 1, Integer::sum);
					node.live();
				}
			}
			for (Future<Set<String>> partner : partners) {
				if (partner.isDone()) {
					partner.get();
				}
			}
		}
	}

	private List<String> report(Hub hub, Set<String> acknowledged) {
		List<String> rows = hub
			.look((database) -> database.sql("select message_id from message where operation = 'SubmitComplaint'")
				.query((rs, row) -> "urn:uuid:" + rs.getString(1))
				.list());
		Set<String> accepted = new TreeSet<>(rows);
		long checkpoints = hub
			.look((database) -> database.sql("select count(*) from log_checkpoint").query(Long.class).single());
		List<String> wrong = new ArrayList<>(new WholeLog(hub).discrepancies(RECOVERY));
		if (!accepted.equals(acknowledged)) {
			wrong.add(accepted.size() + " complaints accepted, " + acknowledged.size() + " with a receipt");
		}
		this.deaths.forEach((how, often) -> this.out.printf("| %s | %d |%n", how, often));
		wrong.forEach(this.out::println);
		this.out.printf("%d messages with a receipt, %d checkpoints: %s%n", acknowledged.size(), checkpoints,
				wrong.isEmpty() ? "each once in the log, and all of it verifies" : wrong.size() + " discrepancies");
		return wrong;
	}

}
